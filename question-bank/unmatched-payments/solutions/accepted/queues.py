from collections import defaultdict, deque


def unmatched_payments(payments, bookings, lag):
    def by_time(row):
        return row["day"], row["id"]

    queues = defaultdict(deque)
    for booking in sorted(bookings, key=by_time):
        queues[booking["account"], booking["cents"]].append(booking)
    missing = []
    left = {booking["id"] for booking in bookings}
    for payment in sorted(payments, key=by_time):
        queue = queues[payment["account"], payment["cents"]]
        # What is too early for this payment is too early for all that come after it.
        while queue and queue[0]["day"] < payment["day"]:
            queue.popleft()
        if queue and queue[0]["day"] <= payment["day"] + lag:
            left.discard(queue.popleft()["id"])
        else:
            missing.append(payment["id"])
    return {"payments": sorted(missing), "bookings": sorted(left)}
