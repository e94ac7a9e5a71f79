def damp_minutes(readings, start, stop, hold, limit):
    humidity_at = {reading["at"]: reading["humidity"] for reading in readings}
    minutes = sorted(humidity_at)
    result = {"damp": 0, "fine": 0, "unknown": stop - start}
    for at, following in zip(minutes, minutes[1:] + [stop]):
        humidity = humidity_at[at]
        begin = max(at, start)
        end = min(at + hold, following, stop)
        if humidity is None or begin >= end:
            continue
        result["damp" if humidity > limit else "fine"] += end - begin
        result["unknown"] -= end - begin
    return result
