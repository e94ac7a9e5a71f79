# expects: basics fails, edges fails
# Takes the smallest number for the highest priority.
def scanner_slots(capacity, requests):
    left = list(capacity)
    slot_of = {}
    for place, request in sorted(enumerate(requests), key=lambda pair: (pair[1]["priority"], float("inf") if pair[1]["last"] is None else pair[1]["last"])):
        end = len(left) if request["last"] is None else request["last"] + 1
        for slot in range(request["first"], min(end, len(left))):
            if left[slot] >= request["minutes"]:
                left[slot] -= request["minutes"]
                slot_of[place] = slot
                break
    return [{"id": request["id"], "slot": slot_of.get(place)} for place, request in enumerate(requests)]
