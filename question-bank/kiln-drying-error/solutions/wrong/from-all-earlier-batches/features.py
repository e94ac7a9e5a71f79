# expects: basics fails, edges fails
# Each batch knows those of earlier days, test batches among them.
def with_usual_minutes(batches):
    everything = sum(batch["minutes"] for batch in batches) / max(len(batches), 1)
    prepared = []
    for batch in batches:
        earlier = [b["minutes"] for b in batches if b["day"] < batch["day"] and b["kiln"] == batch["kiln"]]
        prepared.append({**batch, "usual": sum(earlier) / len(earlier) if earlier else everything})
    return prepared
