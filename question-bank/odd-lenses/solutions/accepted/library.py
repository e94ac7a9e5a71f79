from collections import defaultdict
from statistics import median


def odd_lenses(lenses, factor):
    by_machine = defaultdict(list)
    for lens in lenses:
        if lens["microns"] is not None:
            by_machine[lens["machine"]].append(lens)
    odd = set()
    for rows in by_machine.values():
        if len(rows) < 5:
            continue
        middle = median(row["microns"] for row in rows)
        distances = {row["id"]: abs(row["microns"] - middle) for row in rows}
        usual = median(distances.values())
        odd.update(number for number, distance in distances.items() if distance > factor * usual)
    return [lens["id"] for lens in lenses if lens["id"] in odd]
