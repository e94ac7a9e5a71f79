# expects: edges fails, basics passes
# Takes a lens that was not measured for one of 0 microns.
from statistics import median


def odd_lenses(lenses, factor):
    machines = {}
    for lens in lenses:
        machines.setdefault(lens["machine"], {})[lens["id"]] = lens["microns"] or 0
    odd = set()
    for microns in machines.values():
        if len(microns) < 5:
            continue
        middle = median(microns.values())
        usual = median(abs(value - middle) for value in microns.values())
        odd |= {number for number, value in microns.items() if abs(value - middle) > factor * usual}
    return [lens["id"] for lens in lenses if lens["id"] in odd]
