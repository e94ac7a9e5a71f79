# expects: basics fails, edges fails
# Joins on the number, so a line counts once for each yard that has it.
def priced_lines(usage, prices):
    lines = []
    for line in usage:
        found = prices.get(line["number"], [None])
        for cents in found:
            cost = None if cents is None else cents * line["quantity"]
            lines.append({"job": line["job"], "cents": cost})
    return lines
