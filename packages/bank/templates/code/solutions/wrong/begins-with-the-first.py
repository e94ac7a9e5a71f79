# expects: edges fails, basics passes
def takings(stalls):
    total = stalls[0]
    for cents in stalls[1:]:
        total += cents
    return total
