# expects: size times out, basics passes, edges passes
# Adds up each window anew.
def busy_stretches(counts, width, limit):
    stretches = []
    for start in range(len(counts) - width + 1):
        window = counts[start : start + width]
        if None in window or sum(window) <= limit:
            continue
        if stretches and start <= stretches[-1]["to"] + 1:
            stretches[-1]["to"] = start + width - 1
        else:
            stretches.append({"from": start, "to": start + width - 1})
    return stretches
