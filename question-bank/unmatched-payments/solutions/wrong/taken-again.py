# expects: basics fails
# Lets two payments take one booking.
def unmatched_payments(payments, bookings, lag):
    rows_of = {}
    for booking in bookings:
        rows_of.setdefault((booking["account"], booking["cents"]), []).append(booking)
    missing = []
    taken = set()
    for payment in payments:
        fits = [
            row
            for row in rows_of.get((payment["account"], payment["cents"]), [])
            if payment["day"] <= row["day"] <= payment["day"] + lag
        ]
        if fits:
            taken.add(min(fits, key=lambda row: (row["day"], row["id"]))["id"])
        else:
            missing.append(payment["id"])
    return {"payments": sorted(missing), "bookings": sorted(row["id"] for row in bookings if row["id"] not in taken)}
