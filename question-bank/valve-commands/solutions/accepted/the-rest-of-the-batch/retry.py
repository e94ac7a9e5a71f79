def send_batch(gateway, batch, most_calls):
    for _ in range(most_calls):
        taken = gateway.send(batch)
        batch = batch[taken:]
        if not batch:
            return []
    return batch
