# expects: edges fails, basics passes
# Takes a scan in minute 0 for no scan.
def late_deliveries(promises, scans, now):
    due = {promise["order"]: promise["due"] for promise in promises}
    first_scan = {}
    for scan in sorted(scans, key=lambda scan: scan["at"], reverse=True):
        first_scan[scan["order"]] = scan["at"]
    return [order for order, minute in due.items() if (first_scan.get(order) or now) > minute]
