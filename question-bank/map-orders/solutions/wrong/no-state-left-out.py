# expects: edges fails, basics passes
# Begins an order with its placing: events of orders that were never placed are lost.
STEPS = {"paid": ["placed"], "printed": ["paid"], "sent": ["printed"], "cancelled": ["placed", "paid", "printed"]}


def order_states(events):
    orders = {}
    for event in sorted({event["id"]: event for event in events}.values(), key=lambda event: (event["at"], event["id"])):
        if event["type"] == "placed" and event["order"] not in orders:
            orders[event["order"]] = ["placed", None, 0]
        elif event["order"] in orders:
            entry = orders[event["order"]]
            if event["type"] == "reopened" and entry[0] == "cancelled":
                entry[0] = entry[1]
            elif entry[0] in STEPS.get(event["type"], []):
                entry[:2] = event["type"], entry[0]
            else:
                entry[2] += 1
    return [{"order": order, "state": state, "refused": refused} for order, (state, _, refused) in sorted(orders.items())]
