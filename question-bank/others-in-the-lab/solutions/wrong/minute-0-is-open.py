# expects: edges fails, basics passes
# Takes a visit that left in minute 0 for one that has not ended.
from bisect import bisect_right


def others_present(visits):
    came = {}
    left = {}
    for visit in visits:
        came.setdefault(visit["room"], []).append(visit["came"])
        if visit["left"]:
            left.setdefault(visit["room"], []).append(visit["left"])
    for minutes in [*came.values(), *left.values()]:
        minutes.sort()
    result = []
    for visit in visits:
        minute = visit["came"]
        present = bisect_right(came[visit["room"]], minute) - bisect_right(left.get(visit["room"], []), minute)
        result.append(present - (visit["left"] != minute))
    return result
