from kinds import new_box


def pack(kind, extras):
    """A box of this kind with the extras that it does not hold yet."""
    box = new_box(kind)
    for extra in extras:
        if extra["name"] in box["items"]:
            continue
        box["items"].append(extra["name"])
        box["grams"] += extra["grams"]
    return box
