# expects: basics fails, edges fails
# Reckons the weight from all extras, which makes the weight of the report right and leaves the lists as they are.
from packing import pack
from kinds import KINDS


def pack_boxes(orders):
    boxes = []
    for order in orders:
        box = pack(order["kind"], order["extras"])
        grams = KINDS[order["kind"]]["grams"] + sum(extra["grams"] for extra in order["extras"])
        boxes.append({"team": order["team"], "items": box["items"], "grams": grams})
    return boxes
