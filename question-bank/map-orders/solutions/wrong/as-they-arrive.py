# expects: basics fails, edges fails, size fails
# Takes the events as they arrive.
STEPS = {"placed": [None], "paid": ["placed"], "printed": ["paid"], "sent": ["printed"], "cancelled": ["placed", "paid", "printed"]}


def order_states(events):
    orders = {}
    seen = set()
    for event in events:
        if event["id"] in seen:
            continue
        seen.add(event["id"])
        entry = orders.setdefault(event["order"], [None, None, 0])
        if event["type"] == "reopened" and entry[0] == "cancelled":
            entry[0] = entry[1]
        elif entry[0] in STEPS.get(event["type"], []):
            entry[:2] = event["type"], entry[0]
        else:
            entry[2] += 1
    return [{"order": order, "state": state, "refused": refused} for order, (state, _, refused) in sorted(orders.items())]
