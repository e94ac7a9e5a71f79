# expects: basics fails, edges fails
# Carries the nearest level to the start and the end of the list instead of looking a period away.
def fill_levels(levels, period, longest):
    known = {hour: level for hour, level in enumerate(levels) if level is not None}
    result = []
    for hour, level in enumerate(levels):
        if level is not None or not known:
            result.append(level)
            continue
        left = max((other for other in known if other < hour), default=None)
        right = min((other for other in known if other > hour), default=None)
        if left is None or right is None:
            result.append(known[right if left is None else left])
        elif right - left - 1 <= longest:
            result.append(known[left] + (known[right] - known[left]) * (hour - left) / (right - left))
        else:
            near = [known[other] for other in (hour - period, hour + period) if other in known]
            result.append(sum(near) / len(near) if near else None)
    return result
