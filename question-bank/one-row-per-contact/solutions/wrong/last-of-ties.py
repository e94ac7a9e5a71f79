# expects: edges fails, basics passes
# Sorts the worst first and lets the best overwrite, so of equal rows the last one stays.
def kept_contacts(rows):
    best = {}
    for row in sorted(rows, key=lambda row: (row["confirmed"], row["changed"])):
        address = (row["email"] or "").strip().lower()
        best[address or row["id"]] = row["id"]
    winners = set(best.values())
    return [row["id"] for row in rows if row["id"] in winners]
