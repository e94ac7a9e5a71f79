# Reckons with doubled medians, so all numbers stay whole.
def odd_lenses(lenses, factor):
    measured = {}
    for lens in lenses:
        if lens["microns"] is not None:
            measured.setdefault(lens["machine"], []).append(lens["microns"])
    bounds = {}
    for machine, values in measured.items():
        if len(values) >= 5:
            middle = doubled_median(values)
            bounds[machine] = middle, doubled_median([abs(2 * value - middle) for value in values])

    def is_odd(lens):
        if lens["microns"] is None or lens["machine"] not in bounds:
            return False
        middle, usual = bounds[lens["machine"]]
        return 2 * abs(2 * lens["microns"] - middle) > factor * usual

    return [lens["id"] for lens in lenses if is_odd(lens)]


def doubled_median(values):
    ordered = sorted(values)
    return ordered[len(ordered) // 2] + ordered[(len(ordered) - 1) // 2]
