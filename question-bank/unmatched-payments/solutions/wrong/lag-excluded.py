# expects: edges fails, basics passes
# Leaves out the last day of the lag.
def unmatched_payments(payments, bookings, lag):
    open_bookings = {}
    for booking in sorted(bookings, key=lambda row: (row["day"], row["id"])):
        open_bookings.setdefault((booking["account"], booking["cents"]), []).append(booking)
    missing = []
    for payment in sorted(payments, key=lambda row: (row["day"], row["id"])):
        rows = open_bookings.get((payment["account"], payment["cents"]), [])
        found = next((row for row in rows if 0 <= row["day"] - payment["day"] < max(lag, 1)), None)
        if found is None:
            missing.append(payment["id"])
        else:
            rows.remove(found)
    left = [row["id"] for rows in open_bookings.values() for row in rows]
    return {"payments": sorted(missing), "bookings": sorted(left)}
