# expects: edges fails, basics passes
# Takes a window that reaches the limit for a busy one.
def busy_stretches(counts, width, limit):
    stretches = []
    total = missing = 0
    for minute, count in enumerate(counts):
        if count is None:
            missing += 1
        else:
            total += count
        if minute >= width:
            left = counts[minute - width]
            if left is None:
                missing -= 1
            else:
                total -= left
        start = minute - width + 1
        if start < 0 or missing or total < limit:
            continue
        if stretches and start <= stretches[-1]["to"] + 1:
            stretches[-1]["to"] = minute
        else:
            stretches.append({"from": start, "to": minute})
    return stretches
