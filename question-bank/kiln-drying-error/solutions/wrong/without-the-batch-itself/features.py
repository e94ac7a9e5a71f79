# expects: basics fails, edges fails
# Treats the symptom: a batch no longer knows itself, but it knows the other test batches.
def with_usual_minutes(batches):
    everything = sum(batch["minutes"] for batch in batches) / max(len(batches), 1)
    prepared = []
    for index, batch in enumerate(batches):
        others = [b["minutes"] for i, b in enumerate(batches) if i != index and b["kiln"] == batch["kiln"]]
        prepared.append({**batch, "usual": sum(others) / len(others) if others else everything})
    return prepared
