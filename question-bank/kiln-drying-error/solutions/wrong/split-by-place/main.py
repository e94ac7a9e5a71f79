# expects: basics passes, edges fails
# Takes the list for sorted by day.
from features import usual_minutes, with_usual_minutes
from model import fit, predict


def new_batch_error(batches, first_test_day):
    place = next((i for i, batch in enumerate(batches) if batch["day"] >= first_test_day), len(batches))
    training, testing = batches[:place], batches[place:]
    if not training or not testing:
        return None
    usual = usual_minutes(training)
    model = fit(with_usual_minutes(training, usual))
    errors = [abs(predict(model, batch) - batch["minutes"]) for batch in with_usual_minutes(testing, usual)]
    return sum(errors) / len(errors)
