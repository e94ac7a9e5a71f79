# expects: basics passes, edges fails
# Every call that takes something gives the batch all its calls again.
def send_batch(gateway, batch, most_calls):
    left = most_calls
    while batch and left > 0:
        taken = gateway.send(batch)
        batch = batch[taken:]
        left = most_calls if taken > 0 else left - 1
    return batch
