# expects: basics fails, edges fails
# Holds a batch as soon as one condition of a notice fits.
def held_batches(batches, notices):
    held = []
    for batch in batches:
        for notice in notices:
            day = batch["day"]
            in_days = day is None or (notice["from"] or 0) <= day <= (notice["to"] or 10**9)
            fits = notice["recipe"] == batch["recipe"] or notice["supplier"] == batch["supplier"]
            if fits and in_days and batch["id"] not in notice["except"]:
                held.append(batch["id"])
                break
    return held
