def priced_lines(usage, prices):
    for line in usage:
        yard = prices.get(line["yard"], {})
        known = line["number"] in yard
        yield {"job": line["job"], "cents": yard[line["number"]] * line["quantity"] if known else None}
