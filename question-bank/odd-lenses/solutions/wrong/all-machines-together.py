# expects: basics fails, edges fails
# Looks at all machines together.
from statistics import median


def odd_lenses(lenses, factor):
    measured = [lens for lens in lenses if lens["microns"] is not None]
    if len(measured) < 5:
        return []
    middle = median(lens["microns"] for lens in measured)
    usual = median(abs(lens["microns"] - middle) for lens in measured)
    return [lens["id"] for lens in measured if abs(lens["microns"] - middle) > factor * usual]
