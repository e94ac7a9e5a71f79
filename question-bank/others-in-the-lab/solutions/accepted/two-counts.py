# Present are all who came up to this minute, less those who left up to this minute.
from bisect import bisect_right
from collections import defaultdict


def others_present(visits):
    came = defaultdict(list)
    left = defaultdict(list)
    for visit in visits:
        came[visit["room"]].append(visit["came"])
        if visit["left"] is not None:
            left[visit["room"]].append(visit["left"])
    for minutes in (*came.values(), *left.values()):
        minutes.sort()
    result = []
    for visit in visits:
        room, minute = visit["room"], visit["came"]
        present = bisect_right(came[room], minute) - bisect_right(left[room], minute)
        result.append(present - (visit["left"] != minute))
    return result
