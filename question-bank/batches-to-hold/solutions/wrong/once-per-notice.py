# expects: edges fails, basics passes
# Goes through the notices first: a batch that two notices cover comes twice, and in the order of the notices.
def held_batches(batches, notices):
    held = []
    for notice in notices:
        for batch in batches:
            day = batch["day"]
            if (
                notice["recipe"] in (None, batch["recipe"])
                and notice["supplier"] in (None, batch["supplier"])
                and (day is None or notice["from"] is None or day >= notice["from"])
                and (day is None or notice["to"] is None or day <= notice["to"])
                and batch["id"] not in notice["except"]
            ):
                held.append(batch["id"])
    return held
