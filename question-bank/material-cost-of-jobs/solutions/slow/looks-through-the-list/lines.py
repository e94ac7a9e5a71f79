def priced_lines(usage, prices):
    lines = []
    for line in usage:
        found = [item["cents"] for item in prices if item["yard"] == line["yard"] and item["number"] == line["number"]]
        lines.append({"job": line["job"], "cents": found[0] * line["quantity"] if found else None})
    return lines
