# Goes through time: in each minute first those who leave, then those who come, then the numbers of those who came.
from itertools import groupby


def others_present(visits):
    steps = []
    for place, visit in enumerate(visits):
        steps.append((visit["came"], 2, place))
        if visit["left"] == visit["came"]:
            continue
        steps.append((visit["came"], 1, place))
        if visit["left"] is not None:
            steps.append((visit["left"], 0, place))
    steps.sort()
    inside = {}
    result = [0] * len(visits)
    for _, group in groupby(steps, key=lambda step: step[0]):
        for minute, what, place in group:
            visit = visits[place]
            room = visit["room"]
            if what == 0:
                inside[room] -= 1
            elif what == 1:
                inside[room] = inside.get(room, 0) + 1
            else:
                result[place] = inside.get(room, 0) - (0 if visit["left"] == minute else 1)
    return result
