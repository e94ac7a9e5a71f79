# expects: edges fails, basics passes
# Asks for a day with `or` and `not`, so day 0 counts as no day and no condition.
def held_batches(batches, notices):
    def covers(notice, batch):
        if notice["recipe"] and notice["recipe"] != batch["recipe"]:
            return False
        if notice["supplier"] and notice["supplier"] != batch["supplier"]:
            return False
        if batch["day"] and notice["from"] and batch["day"] < notice["from"]:
            return False
        if batch["day"] and notice["to"] and batch["day"] > notice["to"]:
            return False
        return batch["id"] not in notice["except"]

    return [batch["id"] for batch in batches if any(covers(notice, batch) for notice in notices)]
