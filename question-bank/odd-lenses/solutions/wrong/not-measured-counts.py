# expects: edges fails, basics passes
# Counts lenses that were not measured among the five.
from statistics import median


def odd_lenses(lenses, factor):
    machines = {}
    for lens in lenses:
        machines.setdefault(lens["machine"], []).append(lens)
    odd = set()
    for rows in machines.values():
        measured = [row for row in rows if row["microns"] is not None]
        if len(rows) < 5 or not measured:
            continue
        middle = median(row["microns"] for row in measured)
        usual = median(abs(row["microns"] - middle) for row in measured)
        odd |= {row["id"] for row in measured if abs(row["microns"] - middle) > factor * usual}
    return [lens["id"] for lens in lenses if lens["id"] in odd]
