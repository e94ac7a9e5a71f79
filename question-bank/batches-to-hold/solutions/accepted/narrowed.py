# Narrows the batches down notice by notice and brings the ids into order at the end.
def held_batches(batches, notices):
    held = set()
    for notice in notices:
        rows = batches
        if notice["recipe"] is not None:
            rows = [row for row in rows if row["recipe"] == notice["recipe"]]
        if notice["supplier"] is not None:
            rows = [row for row in rows if row["supplier"] == notice["supplier"]]
        first = float("-inf") if notice["from"] is None else notice["from"]
        last = float("inf") if notice["to"] is None else notice["to"]
        rows = [row for row in rows if row["day"] is None or first <= row["day"] <= last]
        held |= {row["id"] for row in rows} - set(notice["except"])
    return [row["id"] for row in batches if row["id"] in held]
