def scanner_slots(capacity, requests):
    left = list(capacity)
    slot_of = {}

    def rank(place):
        request = requests[place]
        last = float("inf") if request["last"] is None else request["last"]
        return -request["priority"], last, place

    for place in sorted(range(len(requests)), key=rank):
        request = requests[place]
        end = len(left) if request["last"] is None else min(request["last"] + 1, len(left))
        for slot in range(request["first"], end):
            if left[slot] >= request["minutes"]:
                left[slot] -= request["minutes"]
                slot_of[place] = slot
                break
    return [{"id": request["id"], "slot": slot_of.get(place)} for place, request in enumerate(requests)]
