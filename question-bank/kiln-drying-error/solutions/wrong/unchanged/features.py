# expects: basics fails, edges fails
# The program of the report: the averages know the batches that are to be predicted.
def with_usual_minutes(batches):
    minutes = {}
    for batch in batches:
        minutes.setdefault(batch["kiln"], []).append(batch["minutes"])
    usual = {kiln: sum(values) / len(values) for kiln, values in minutes.items()}
    return [{**batch, "usual": usual[batch["kiln"]]} for batch in batches]
