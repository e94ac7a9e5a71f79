# expects: basics fails
# Looks up the scan of every order: what never arrived ends the program.
def late_deliveries(promises, scans, now):
    due = {promise["order"]: promise["due"] for promise in promises}
    first_scan = {}
    for scan in scans:
        first_scan.setdefault(scan["order"], []).append(scan["at"])
    return [order for order, minute in due.items() if min(first_scan[order]) > minute]
