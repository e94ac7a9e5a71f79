from features import with_usual_minutes
from model import fit, predict


def new_batch_error(batches, first_test_day):
    prepared = with_usual_minutes(batches, first_test_day)
    training = [batch for batch in prepared if batch["day"] < first_test_day]
    testing = [batch for batch in prepared if batch["day"] >= first_test_day]
    if len(training) * len(testing) == 0:
        return None
    model = fit(training)
    off = 0.0
    for batch in testing:
        off += abs(batch["minutes"] - predict(model, batch))
    return off / len(testing)
