# expects: edges fails, basics passes
# Passes over machines with exactly five measured lenses.
from statistics import median


def odd_lenses(lenses, factor):
    machines = {}
    for lens in lenses:
        if lens["microns"] is not None:
            machines.setdefault(lens["machine"], []).append((lens["id"], lens["microns"]))
    odd = set()
    for rows in machines.values():
        if len(rows) <= 5:
            continue
        middle = median(value for _, value in rows)
        distances = [abs(value - middle) for _, value in rows]
        usual = median(distances)
        odd |= {number for (number, _), distance in zip(rows, distances) if distance > factor * usual}
    return [lens["id"] for lens in lenses if lens["id"] in odd]
