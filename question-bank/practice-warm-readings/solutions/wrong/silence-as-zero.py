# expects: edges fails, basics passes
# Lets a silent sensor read 0, which is above a limit below zero.
def warm_readings(readings, limit):
    return sum(1 for reading in readings if (reading["degrees"] or 0) > limit)
