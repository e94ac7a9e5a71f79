def fit(batches):
    """The line from the weight of a batch to the minutes beyond what is usual for its kiln."""
    mean = sum(batch["weight"] for batch in batches) / len(batches)
    spread = sum((batch["weight"] - mean) ** 2 for batch in batches)
    together = sum((batch["weight"] - mean) * (batch["minutes"] - batch["usual"]) for batch in batches)
    return {"mean": mean, "slope": together / spread if spread > 0 else 0}


def predict(model, batch):
    """The minutes that a batch will take."""
    return batch["usual"] + model["slope"] * (batch["weight"] - model["mean"])
