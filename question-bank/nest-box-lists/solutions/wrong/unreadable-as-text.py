# expects: edges fails, basics passes
# Compares unreadable codes as texts instead of calling them doubtful.
import re
from collections import Counter


def key_of(code):
    text = re.sub(r"[ /-]", "", code).upper()
    match = re.fullmatch(r"([A-Z]+)([0-9]+)([A-Z]?)", text)
    return (match[1], int(match[2]), match[3]) if match else code


def match_boxes(register, visited):
    keys = {"register": [key_of(row["code"]) for row in register], "visited": [key_of(row["code"]) for row in visited]}
    counts = {name: Counter(found) for name, found in keys.items()}
    partner = dict(zip(keys["visited"], (row["id"] for row in visited)))
    result = {"pairs": [], "doubtful": {"register": [], "visited": []}, "alone": {"register": [], "visited": []}}
    for name, other, rows in (("register", "visited", register), ("visited", "register", visited)):
        for row, key in zip(rows, keys[name]):
            if key is None or counts[name][key] > 1 or counts[other][key] > 1:
                result["doubtful"][name].append(row["id"])
            elif key not in counts[other]:
                result["alone"][name].append(row["id"])
            elif name == "register":
                result["pairs"].append([row["id"], partner[key]])
    return result
