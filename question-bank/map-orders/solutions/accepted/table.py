STEPS = {
    ("placed", None): "placed",
    ("paid", "placed"): "paid",
    ("printed", "paid"): "printed",
    ("sent", "printed"): "sent",
    ("cancelled", "placed"): "cancelled",
    ("cancelled", "paid"): "cancelled",
    ("cancelled", "printed"): "cancelled",
}


def order_states(events):
    orders = {}
    for event in sorted({event["id"]: event for event in events}.values(), key=lambda event: (event["at"], event["id"])):
        entry = orders.setdefault(event["order"], {"state": None, "before": None, "refused": 0})
        state = entry["state"]
        if event["type"] == "reopened" and state == "cancelled":
            entry["state"] = entry["before"]
        elif (event["type"], state) in STEPS:
            entry["state"], entry["before"] = STEPS[event["type"], state], state
        else:
            entry["refused"] += 1
    return [{"order": order, "state": orders[order]["state"], "refused": orders[order]["refused"]} for order in sorted(orders)]
