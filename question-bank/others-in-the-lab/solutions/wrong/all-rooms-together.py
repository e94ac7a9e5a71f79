# expects: basics fails, edges fails, size fails
# Counts over all rooms.
from bisect import bisect_right


def others_present(visits):
    came = sorted(visit["came"] for visit in visits)
    left = sorted(visit["left"] for visit in visits if visit["left"] is not None)
    result = []
    for visit in visits:
        minute = visit["came"]
        present = bisect_right(came, minute) - bisect_right(left, minute)
        result.append(present - (visit["left"] != minute))
    return result
