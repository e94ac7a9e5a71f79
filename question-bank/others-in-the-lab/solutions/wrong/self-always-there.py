# expects: edges fails, basics passes
# Takes one off for the visit itself, also when it is present in no minute.
from bisect import bisect_right


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
        present = bisect_right(came[visit["room"]], minute) - bisect_right(left.get(visit["room"], []), minute)
        result.append(present - 1)
    return result
