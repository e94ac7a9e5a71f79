def takings(stalls):
    return sum(stalls)
