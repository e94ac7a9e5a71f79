# Keeps the states of an order as a stack: a cancellation is put on top and taken off again.
from itertools import groupby


def order_states(events):
    rows = sorted({(event["order"], event["at"], event["id"], event["type"]) for event in events})
    result = []
    for order, group in groupby(rows, key=lambda row: row[0]):
        stack = [None]
        refused = 0
        for *_, kind in group:
            if kind == "reopened" and stack[-1] == "cancelled":
                stack.pop()
            elif kind in allowed(stack[-1]):
                stack.append(kind)
            else:
                refused += 1
        result.append({"order": order, "state": stack[-1], "refused": refused})
    return result


def allowed(state):
    line = [None, "placed", "paid", "printed", "sent"]
    if state not in line or state == "sent":
        return []
    return [line[line.index(state) + 1]] + (["cancelled"] if state else [])
