# expects: basics passes, edges fails
# Sends only the rest again, but still calls the whole batch failed.
def send_batch(gateway, batch, most_calls):
    rest = batch
    for _ in range(most_calls):
        rest = rest[gateway.send(rest) :]
        if not rest:
            return []
    return batch
