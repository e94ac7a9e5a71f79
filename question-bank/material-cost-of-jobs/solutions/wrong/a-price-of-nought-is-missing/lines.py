def priced_lines(usage, prices):
    lines = []
    for line in usage:
        cents = prices.get((line["yard"], line["number"]))
        lines.append({"job": line["job"], "cents": cents * line["quantity"] if cents else None})
    return lines
