def warm_readings(readings, limit):
    known = (reading["degrees"] for reading in readings if reading["degrees"] is not None)
    return sum(degrees > limit for degrees in known)
