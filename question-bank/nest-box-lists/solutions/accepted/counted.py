import re
from collections import Counter


def key_of(code):
    match = re.fullmatch(r"([A-Z]+)0*([0-9]+)([A-Z]?)", re.sub(r"[ /-]", "", code).upper())
    return match and match.groups()


def match_boxes(register, visited):
    lists = {"register": register, "visited": visited}
    counts = {name: Counter(key_of(row["code"]) for row in rows) for name, rows in lists.items()}
    result = {"pairs": [], "doubtful": {"register": [], "visited": []}, "alone": {"register": [], "visited": []}}
    partner = {key_of(row["code"]): row["id"] for row in visited}
    for name, rows in lists.items():
        for row in rows:
            key = key_of(row["code"])
            if key is None or any(count[key] > 1 for count in counts.values()):
                result["doubtful"][name].append(row["id"])
            elif all(count[key] == 1 for count in counts.values()):
                if name == "register":
                    result["pairs"].append([row["id"], partner[key]])
            else:
                result["alone"][name].append(row["id"])
    return result
