# expects: edges fails, basics passes
# Takes two events of one order with the same type and moment for one event, whatever their ids.
STEPS = {"placed": [None], "paid": ["placed"], "printed": ["paid"], "sent": ["printed"], "cancelled": ["placed", "paid", "printed"]}


def order_states(events):
    first = {}
    for event in sorted(events, key=lambda event: (event["at"], event["id"])):
        first.setdefault((event["order"], event["type"], event["at"]), event)
    orders = {}
    for event in first.values():
        entry = orders.setdefault(event["order"], [None, None, 0])
        if event["type"] == "reopened" and entry[0] == "cancelled":
            entry[0] = entry[1]
        elif entry[0] in STEPS.get(event["type"], []):
            entry[:2] = event["type"], entry[0]
        else:
            entry[2] += 1
    return [{"order": order, "state": state, "refused": refused} for order, (state, _, refused) in sorted(orders.items())]
