# expects: basics fails, edges fails
# Fills one slot after the other and never goes back to room that was left in an earlier one.
def scanner_slots(capacity, requests):
    left = list(capacity)
    slot_of = {}
    slot = 0

    def rank(place):
        last = requests[place]["last"]
        return -requests[place]["priority"], float("inf") if last is None else last

    for place in sorted(range(len(requests)), key=rank):
        request = requests[place]
        slot = max(slot, request["first"])
        while slot < len(left) and left[slot] < request["minutes"]:
            slot += 1
        if slot < len(left) and (request["last"] is None or slot <= request["last"]):
            left[slot] -= request["minutes"]
            slot_of[place] = slot
    return [{"id": request["id"], "slot": slot_of.get(place)} for place, request in enumerate(requests)]
