def kept_contacts(rows):
    best = {}
    kept = set()
    for place, row in enumerate(rows):
        address = (row["email"] or "").strip().lower()
        if address == "":
            kept.add(place)
            continue
        rank = (row["confirmed"], row["changed"], -place)
        best[address] = max(best.get(address, rank), rank)
    kept.update(-place for _, _, place in best.values())
    return [rows[place]["id"] for place in sorted(kept)]
