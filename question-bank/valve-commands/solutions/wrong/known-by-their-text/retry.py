# expects: basics passes, edges fails
# Leaves out what the gateway has received, by its text: an equal command is lost.
def send_batch(gateway, batch, most_calls):
    for _ in range(most_calls):
        gateway.send(batch)
        batch = [command for command in batch if command not in gateway.received]
        if not batch:
            return []
    return batch
