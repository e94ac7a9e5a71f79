def held_batches(batches, notices):
    return [batch["id"] for batch in batches if any(covers(notice, batch) for notice in notices)]


def covers(notice, batch):
    day = batch["day"]
    return all(
        [
            notice["recipe"] in (None, batch["recipe"]),
            notice["supplier"] in (None, batch["supplier"]),
            day is None or notice["from"] is None or notice["from"] <= day,
            day is None or notice["to"] is None or day <= notice["to"],
            batch["id"] not in notice["except"],
        ]
    )
