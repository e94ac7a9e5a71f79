# expects: edges fails, basics passes
# Takes slot 0 as `last` for no limit at all.
def scanner_slots(capacity, requests):
    left = list(capacity)
    slot_of = {}
    for place, request in sorted(enumerate(requests), key=lambda pair: (-pair[1]["priority"], pair[1]["last"] or 10**9)):
        end = (request["last"] or len(left)) + 1
        for slot in range(request["first"], min(end, len(left))):
            if left[slot] >= request["minutes"]:
                left[slot] -= request["minutes"]
                slot_of[place] = slot
                break
    return [{"id": request["id"], "slot": slot_of.get(place)} for place, request in enumerate(requests)]
