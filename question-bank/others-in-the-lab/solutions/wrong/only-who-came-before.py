# expects: edges fails, basics passes, size fails
# Leaves out those who come in the same minute.
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
        present = bisect_left(came[visit["room"]], minute) - bisect_right(left.get(visit["room"], []), minute)
        result.append(max(present, 0))
    return result
