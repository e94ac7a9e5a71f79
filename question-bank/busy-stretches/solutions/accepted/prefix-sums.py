from itertools import accumulate


def busy_stretches(counts, width, limit):
    sums = [0, *accumulate(count or 0 for count in counts)]
    gaps = [0, *accumulate(count is None for count in counts)]
    stretches = []
    for end in range(width, len(counts) + 1):
        start = end - width
        if gaps[end] > gaps[start] or sums[end] - sums[start] <= limit:
            continue
        if stretches and start <= stretches[-1]["to"] + 1:
            stretches[-1]["to"] = end - 1
        else:
            stretches.append({"from": start, "to": end - 1})
    return stretches
