# expects: edges fails, basics passes
# Lets a reopened order begin again as placed.
STEPS = {
    "placed": ([None], "placed"),
    "paid": (["placed"], "paid"),
    "printed": (["paid"], "printed"),
    "sent": (["printed"], "sent"),
    "cancelled": (["placed", "paid", "printed"], "cancelled"),
    "reopened": (["cancelled"], "placed"),
}


def order_states(events):
    states = {}
    refused = {}
    for event in sorted({event["id"]: event for event in events}.values(), key=lambda event: (event["at"], event["id"])):
        order = event["order"]
        state = states.setdefault(order, None)
        allowed, target = STEPS[event["type"]]
        if state in allowed:
            states[order] = target
        else:
            refused[order] = refused.get(order, 0) + 1
    return [{"order": order, "state": states[order], "refused": refused.get(order, 0)} for order in sorted(states)]
