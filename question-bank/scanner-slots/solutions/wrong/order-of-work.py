# expects: basics fails, edges fails
# Returns the entries in the order in which they were taken.
def scanner_slots(capacity, requests):
    left = list(capacity)
    result = []
    by_last = sorted(requests, key=lambda request: float("inf") if request["last"] is None else request["last"])
    for request in sorted(by_last, key=lambda request: -request["priority"]):
        found = None
        for slot, minutes in enumerate(left):
            is_late = request["last"] is not None and slot > request["last"]
            if found is None and slot >= request["first"] and not is_late and minutes >= request["minutes"]:
                left[slot] -= request["minutes"]
                found = slot
        result.append({"id": request["id"], "slot": found})
    return result
