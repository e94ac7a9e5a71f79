# expects: size times out, basics passes, edges passes
# Sorts by arrival and keeps a list of the open visits, but goes through the whole list for each arrival.
def others_present(visits):
    result = [0] * len(visits)
    order = sorted(range(len(visits)), key=lambda place: visits[place]["came"])
    at = 0
    present = []
    while at < len(order):
        minute = visits[order[at]]["came"]
        coming = []
        while at < len(order) and visits[order[at]]["came"] == minute:
            coming.append(order[at])
            at += 1
        present += coming
        present = [place for place in present if visits[place]["left"] is None or visits[place]["left"] > minute]
        for place in coming:
            result[place] = sum(1 for other in present if other != place and visits[other]["room"] == visits[place]["room"])
    return result
