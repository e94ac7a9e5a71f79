# Sorts by the least important rule first; the sort keeps the order of equal ones.
def scanner_slots(capacity, requests):
    used = [0] * len(capacity)
    answer = [{"id": request["id"], "slot": None} for request in requests]
    queue = list(zip(requests, answer))
    queue.sort(key=lambda pair: (pair[0]["last"] is None, pair[0]["last"] or 0))
    queue.sort(key=lambda pair: pair[0]["priority"], reverse=True)
    for request, entry in queue:
        fits = [
            slot
            for slot, minutes in enumerate(capacity)
            if slot >= request["first"]
            and (request["last"] is None or slot <= request["last"])
            and minutes - used[slot] >= request["minutes"]
        ]
        if fits:
            used[fits[0]] += request["minutes"]
            entry["slot"] = fits[0]
    return answer
