# expects: basics fails, edges fails
# Copies the list when the box is done: earlier teams are right again, later ones still get what was added before them.
from packing import pack


def pack_boxes(orders):
    boxes = []
    for order in orders:
        box = pack(order["kind"], order["extras"])
        boxes.append({"team": order["team"], "items": list(box["items"]), "grams": box["grams"]})
    return boxes
