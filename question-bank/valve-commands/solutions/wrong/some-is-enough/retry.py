# expects: basics fails, edges fails
# Nothing is doubled any more; what a call left is lost.
def send_batch(gateway, batch, most_calls):
    for _ in range(most_calls):
        if gateway.send(batch) > 0:
            return []
    return batch
