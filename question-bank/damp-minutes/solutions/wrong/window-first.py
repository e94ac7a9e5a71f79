# expects: edges fails, basics passes
# Looks only at readings inside the window, so what holds at its start is lost.
def damp_minutes(readings, start, stop, hold, limit):
    rows = sorted({reading["at"]: reading["humidity"] for reading in readings if start <= reading["at"] < stop}.items())
    counts = {"damp": 0, "fine": 0, "unknown": 0}
    for place, (at, humidity) in enumerate(rows):
        following = rows[place + 1][0] if place + 1 < len(rows) else stop
        begin = max(at, start)
        end = min(at + hold, following, stop)
        if begin < end and humidity is not None:
            counts["damp" if humidity > limit else "fine"] += end - begin
    counts["unknown"] = stop - start - counts["damp"] - counts["fine"]
    return counts
