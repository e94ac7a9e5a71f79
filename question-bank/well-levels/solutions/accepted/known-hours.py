# Keeps the measured levels by their hour: what is not in there was not measured, whatever the reason.
from bisect import bisect_left


def fill_levels(levels, period, longest):
    known = {hour: level for hour, level in enumerate(levels) if level is not None}
    hours = sorted(known)

    def value(hour):
        if hour in known:
            return known[hour]
        place = bisect_left(hours, hour)
        if 0 < place < len(hours):
            left, right = hours[place - 1], hours[place]
            if right - left - 1 <= longest:
                return (known[left] * (right - hour) + known[right] * (hour - left)) / (right - left)
        near = [known[other] for other in (hour - period, hour + period) if other in known]
        return sum(near) / len(near) if near else None

    return [value(hour) for hour in range(len(levels))]
