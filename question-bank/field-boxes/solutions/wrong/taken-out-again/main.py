# expects: edges fails, basics passes
# Copies the result and takes the extras out of the shared list afterwards, also those that belong to the kind.
from kinds import KINDS
from packing import pack


def pack_boxes(orders):
    boxes = []
    for order in orders:
        box = pack(order["kind"], order["extras"])
        boxes.append({"team": order["team"], "items": list(box["items"]), "grams": box["grams"]})
        for extra in order["extras"]:
            if extra["name"] in KINDS[order["kind"]]["items"]:
                KINDS[order["kind"]]["items"].remove(extra["name"])
    return boxes
