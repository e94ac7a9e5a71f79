# expects: edges fails, basics passes
# Gives each box a list of its own, but asks only the kind whether an extra is held already, so an extra that is named twice comes twice.
from kinds import KINDS, new_box


def pack(kind, extras):
    box = new_box(kind)
    added = [extra for extra in extras if extra["name"] not in KINDS[kind]["items"]]
    box["items"] = box["items"] + [extra["name"] for extra in added]
    box["grams"] += sum(extra["grams"] for extra in added)
    return box
