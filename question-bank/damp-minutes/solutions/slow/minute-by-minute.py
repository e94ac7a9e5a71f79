# expects: size times out, basics passes, edges passes
# Asks for every single minute which reading holds.
def damp_minutes(readings, start, stop, hold, limit):
    humidity_at = {reading["at"]: reading["humidity"] for reading in readings}
    counts = {"damp": 0, "fine": 0, "unknown": 0}
    for minute in range(start, stop):
        state = "unknown"
        for at in range(minute, minute - hold, -1):
            if at in humidity_at:
                if humidity_at[at] is not None:
                    state = "damp" if humidity_at[at] > limit else "fine"
                break
        counts[state] += 1
    return counts
