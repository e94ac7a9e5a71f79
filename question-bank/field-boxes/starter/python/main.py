from packing import pack


def pack_boxes(orders):
    """What each team gets, in the order of the orders."""
    boxes = []
    for order in orders:
        box = pack(order["kind"], order["extras"])
        boxes.append({"team": order["team"], "items": box["items"], "grams": box["grams"]})
    return boxes
