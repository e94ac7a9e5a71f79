# Goes from the last reading to the first and remembers where the minutes that are still open end.
def damp_minutes(readings, start, stop, hold, limit):
    counts = {"damp": 0, "fine": 0, "unknown": 0}
    end = stop
    done = None
    for reading in sorted(reversed(readings), key=lambda reading: reading["at"], reverse=True):
        at = reading["at"]
        if at == done:
            continue
        done = at
        if at >= stop:
            continue
        begin = max(at, start)
        if begin >= end:
            break
        if reading["humidity"] is None:
            known = begin
        else:
            known = max(begin, min(end, at + hold))
            counts["damp" if reading["humidity"] > limit else "fine"] += known - begin
        counts["unknown"] += end - known
        end = begin
    counts["unknown"] += end - start
    return counts
