from features import with_usual_minutes
from model import fit, predict


def new_batch_error(batches, first_test_day):
    """By how many minutes predictions are off on average; None where that cannot be told."""
    prepared = with_usual_minutes(batches)
    training = [batch for batch in prepared if batch["day"] < first_test_day]
    testing = [batch for batch in prepared if batch["day"] >= first_test_day]
    if not training or not testing:
        return None
    model = fit(training)
    errors = [abs(predict(model, batch) - batch["minutes"]) for batch in testing]
    return sum(errors) / len(errors)
