def priced_lines(usage, prices):
    lines = []
    for line in usage:
        cents = prices.get((line["yard"], line["number"]))
        cost = None if cents is None else cents * line["quantity"]
        lines.append({"job": line["job"], "cents": cost})
    return lines
