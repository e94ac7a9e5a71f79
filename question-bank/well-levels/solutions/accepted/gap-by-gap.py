def fill_levels(levels, period, longest):
    filled = list(levels)
    count = len(levels)

    def measured(hour):
        return levels[hour] if 0 <= hour < count else None

    start = 0
    while start < count:
        if levels[start] is not None:
            start += 1
            continue
        end = start
        while end < count and levels[end] is None:
            end += 1
        before, after = measured(start - 1), measured(end)
        is_line = before is not None and after is not None and end - start <= longest
        for hour in range(start, end):
            if is_line:
                filled[hour] = before + (after - before) * (hour - start + 1) / (end - start + 1)
            else:
                near = [level for level in (measured(hour - period), measured(hour + period)) if level is not None]
                filled[hour] = sum(near) / len(near) if near else None
        start = end
    return filled
