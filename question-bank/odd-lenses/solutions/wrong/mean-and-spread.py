# expects: basics fails, edges fails
# Takes the mean and the standard deviation, which the odd lenses themselves widen.
from statistics import mean, pstdev


def odd_lenses(lenses, factor):
    machines = {}
    for lens in lenses:
        if lens["microns"] is not None:
            machines.setdefault(lens["machine"], []).append((lens["id"], lens["microns"]))
    odd = set()
    for rows in machines.values():
        if len(rows) < 5:
            continue
        middle = mean(value for _, value in rows)
        distances = [abs(value - middle) for _, value in rows]
        usual = pstdev(value for _, value in rows)
        odd |= {number for (number, _), distance in zip(rows, distances) if distance > factor * usual}
    return [lens["id"] for lens in lenses if lens["id"] in odd]
