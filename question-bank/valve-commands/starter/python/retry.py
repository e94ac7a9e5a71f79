def send_batch(gateway, batch, most_calls):
    """Sends a batch until it is taken, and returns the commands that failed."""
    for _ in range(most_calls):
        taken = gateway.send(batch)
        if taken == len(batch):
            return []
    return batch
