# expects: basics fails, edges fails, size fails
# Lets a visit without an end leave in the minute in which it came.
from bisect import bisect_right


def others_present(visits):
    came = {}
    left = {}
    for visit in visits:
        end = visit["came"] if visit["left"] is None else visit["left"]
        came.setdefault(visit["room"], []).append(visit["came"])
        left.setdefault(visit["room"], []).append(end)
    for minutes in [*came.values(), *left.values()]:
        minutes.sort()
    result = []
    for visit in visits:
        room, minute = visit["room"], visit["came"]
        present = bisect_right(came[room], minute) - bisect_right(left[room], minute)
        is_counted = visit["left"] is not None and visit["left"] > minute
        result.append(present - is_counted)
    return result
