def with_usual_minutes(batches):
    """The batches, each with the average minutes of its kiln."""
    minutes = {}
    for batch in batches:
        minutes.setdefault(batch["kiln"], []).append(batch["minutes"])
    usual = {kiln: sum(values) / len(values) for kiln, values in minutes.items()}
    return [{**batch, "usual": usual[batch["kiln"]]} for batch in batches]
