# expects: edges fails, basics fails
# Lets a visit still be present in the minute in which it leaves.
from bisect import bisect_left, bisect_right


def others_present(visits):
    came = {}
    left = {}
    for visit in visits:
        came.setdefault(visit["room"], []).append(visit["came"])
        if visit["left"] is not None:
            left.setdefault(visit["room"], []).append(visit["left"])
    for minutes in [*came.values(), *left.values()]:
        minutes.sort()
    result = []
    for visit in visits:
        minute = visit["came"]
        present = bisect_right(came[visit["room"]], minute) - bisect_left(left.get(visit["room"], []), minute)
        result.append(present - 1)
    return result
