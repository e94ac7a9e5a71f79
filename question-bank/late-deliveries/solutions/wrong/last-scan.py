# expects: edges fails, basics passes
# Lets a later scan overwrite the first one.
def late_deliveries(promises, scans, now):
    due = {promise["order"]: promise["due"] for promise in promises}
    scanned = {scan["order"]: scan["at"] for scan in scans}
    return [order for order, minute in due.items() if scanned.get(order, now) > minute]
