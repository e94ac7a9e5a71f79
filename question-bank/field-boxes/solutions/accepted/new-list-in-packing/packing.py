from kinds import new_box


def pack(kind, extras):
    box = new_box(kind)
    for extra in extras:
        if extra["name"] not in box["items"]:
            box["items"] = box["items"] + [extra["name"]]
            box["grams"] += extra["grams"]
    return box
