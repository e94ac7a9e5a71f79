# expects: basics passes, edges fails
# Gives a batch up as soon as a call takes nothing.
def send_batch(gateway, batch, most_calls):
    for _ in range(most_calls):
        taken = gateway.send(batch)
        batch = batch[taken:]
        if not batch or taken == 0:
            return batch
    return batch
