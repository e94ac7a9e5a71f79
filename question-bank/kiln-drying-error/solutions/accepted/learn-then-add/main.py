from features import usual_minutes, with_usual_minutes
from model import fit, predict


def new_batch_error(batches, first_test_day):
    training = [batch for batch in batches if batch["day"] < first_test_day]
    testing = [batch for batch in batches if batch["day"] >= first_test_day]
    if not training or not testing:
        return None
    usual = usual_minutes(training)
    model = fit(with_usual_minutes(training, usual))
    errors = [abs(predict(model, batch) - batch["minutes"]) for batch in with_usual_minutes(testing, usual)]
    return sum(errors) / len(errors)
