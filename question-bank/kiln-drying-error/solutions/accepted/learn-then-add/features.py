def usual_minutes(training):
    minutes = {}
    for batch in training:
        minutes.setdefault(batch["kiln"], []).append(batch["minutes"])
        minutes.setdefault(None, []).append(batch["minutes"])
    return {kiln: sum(values) / len(values) for kiln, values in minutes.items()}


def with_usual_minutes(batches, usual):
    return [{**batch, "usual": usual.get(batch["kiln"], usual[None])} for batch in batches]
