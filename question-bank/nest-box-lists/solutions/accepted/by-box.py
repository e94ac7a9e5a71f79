# Collects the ids of each box from both lists, judges box by box, and brings the ids into order at the end.
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"


def box_of(code):
    text = "".join(char for char in code if char not in " -/").upper()
    front = text[: len(text) - len(text.lstrip(LETTERS))]
    rest = text[len(front) :]
    number = rest[: len(rest) - len(rest.lstrip(DIGITS))]
    last = rest[len(number) :]
    if not front or not number or len(last) > 1 or last.strip(LETTERS):
        return None
    return front, int(number), last


def match_boxes(register, visited):
    boxes = {}
    doubtful = [[], []]
    alone = [[], []]
    pairs = []
    for side, rows in enumerate((register, visited)):
        for place, row in enumerate(rows):
            box = box_of(row["code"])
            if box is None:
                doubtful[side].append((place, row["id"]))
            else:
                boxes.setdefault(box, ([], []))[side].append((place, row["id"]))
    for sides in boxes.values():
        if len(sides[0]) > 1 or len(sides[1]) > 1:
            doubtful[0] += sides[0]
            doubtful[1] += sides[1]
        elif sides[0] and sides[1]:
            pairs.append((sides[0][0], sides[1][0][1]))
        else:
            alone[0] += sides[0]
            alone[1] += sides[1]

    def ids(entries):
        return [number for _, number in sorted(entries)]

    return {
        "pairs": [[left, right] for (_, left), right in sorted(pairs)],
        "doubtful": {"register": ids(doubtful[0]), "visited": ids(doubtful[1])},
        "alone": {"register": ids(alone[0]), "visited": ids(alone[1])},
    }
