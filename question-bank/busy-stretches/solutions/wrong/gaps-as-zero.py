# expects: edges fails
# Counts a missing measurement as no request.
def busy_stretches(counts, width, limit):
    stretches = []
    total = 0
    for minute, count in enumerate(counts):
        total += count or 0
        if minute >= width:
            total -= counts[minute - width] or 0
        start = minute - width + 1
        if start < 0 or total <= limit:
            continue
        if stretches and start <= stretches[-1]["to"] + 1:
            stretches[-1]["to"] = minute
        else:
            stretches.append({"from": start, "to": minute})
    return stretches
