# expects: basics passes, edges fails
# A new kiln gets the average of the kilns' averages.
from model import fit, predict


def new_batch_error(batches, first_test_day):
    training = [batch for batch in batches if batch["day"] < first_test_day]
    testing = [batch for batch in batches if batch["day"] >= first_test_day]
    if not training or not testing:
        return None
    minutes = {}
    for batch in training:
        minutes.setdefault(batch["kiln"], []).append(batch["minutes"])
    usual = {kiln: sum(values) / len(values) for kiln, values in minutes.items()}
    default = sum(usual.values()) / len(usual)
    add = lambda batch: {**batch, "usual": usual.get(batch["kiln"], default)}
    model = fit([add(batch) for batch in training])
    errors = [abs(predict(model, add(batch)) - batch["minutes"]) for batch in testing]
    return sum(errors) / len(errors)
