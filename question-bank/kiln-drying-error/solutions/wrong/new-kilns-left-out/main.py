# expects: basics passes, edges fails
# Test batches of a kiln without training batches are not counted.
from model import fit, predict


def new_batch_error(batches, first_test_day):
    training = [batch for batch in batches if batch["day"] < first_test_day]
    minutes = {}
    for batch in training:
        minutes.setdefault(batch["kiln"], []).append(batch["minutes"])
    usual = {kiln: sum(values) / len(values) for kiln, values in minutes.items()}
    testing = [batch for batch in batches if batch["day"] >= first_test_day and batch["kiln"] in usual]
    if not training or not testing:
        return None
    add = lambda batch: {**batch, "usual": usual[batch["kiln"]]}
    model = fit([add(batch) for batch in training])
    errors = [abs(predict(model, add(batch)) - batch["minutes"]) for batch in testing]
    return sum(errors) / len(errors)
