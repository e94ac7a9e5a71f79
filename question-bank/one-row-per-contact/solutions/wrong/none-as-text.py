# expects: edges fails, basics passes
# Makes text of a missing address, so all of them are the person called none.
def kept_contacts(rows):
    best = {}
    for row in rows:
        address = str(row["email"]).strip().lower()
        before = best.get(address)
        if before is None or (row["confirmed"], row["changed"]) > (before["confirmed"], before["changed"]):
            best[address] = row
    winners = {row["id"] for row in best.values()}
    return [row["id"] for row in rows if row["id"] in winners]
