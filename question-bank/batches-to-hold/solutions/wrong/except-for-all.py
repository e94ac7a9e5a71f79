# expects: edges fails, basics passes
# Takes a batch that one notice leaves out as left out by all of them.
def held_batches(batches, notices):
    free = {number for notice in notices for number in notice["except"]}
    held = []
    for batch in batches:
        day = batch["day"]
        for notice in notices:
            if (
                batch["id"] not in free
                and notice["recipe"] in (None, batch["recipe"])
                and notice["supplier"] in (None, batch["supplier"])
                and (day is None or notice["from"] is None or day >= notice["from"])
                and (day is None or notice["to"] is None or day <= notice["to"])
            ):
                held.append(batch["id"])
                break
    return held
