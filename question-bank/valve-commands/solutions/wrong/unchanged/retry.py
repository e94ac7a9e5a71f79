# expects: basics fails, edges fails
# The program of the report: the whole batch is sent again, and all of it is called failed.
def send_batch(gateway, batch, most_calls):
    for _ in range(most_calls):
        taken = gateway.send(batch)
        if taken == len(batch):
            return []
    return batch
