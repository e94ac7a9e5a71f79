def priced_lines(usage, prices):
    """The lines, each with what it costs; None where the item has no price."""
    lines = []
    for line in usage:
        cents = prices.get(line["number"])
        cost = None if cents is None else cents * line["quantity"]
        lines.append({"job": line["job"], "cents": cost})
    return lines
