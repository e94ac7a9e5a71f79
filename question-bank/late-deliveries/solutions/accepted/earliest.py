def late_deliveries(promises, scans, now):
    due = {promise["order"]: promise["due"] for promise in promises}
    first_scan = {}
    for scan in scans:
        order = scan["order"]
        first_scan[order] = min(scan["at"], first_scan.get(order, scan["at"]))
    return [order for order, minute in due.items() if first_scan.get(order, now) > minute]
