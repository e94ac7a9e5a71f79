# expects: basics fails, edges fails
# The line is fitted on averages of the training batches, but predictions still start from averages of all batches.
from features import with_usual_minutes
from model import fit, predict


def new_batch_error(batches, first_test_day):
    training = with_usual_minutes([batch for batch in batches if batch["day"] < first_test_day])
    testing = [batch for batch in with_usual_minutes(batches) if batch["day"] >= first_test_day]
    if not training or not testing:
        return None
    model = fit(training)
    errors = [abs(predict(model, batch) - batch["minutes"]) for batch in testing]
    return sum(errors) / len(errors)
