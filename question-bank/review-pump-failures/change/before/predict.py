"""Tells for each heat pump how likely it is to fail within 30 days."""

import joblib
import pandas as pd

from train import FEATURES


def chances(rows):
    """`rows`: one for each pump, as in training but without `failed`."""
    model = joblib.load("model.joblib")
    return pd.Series(model.predict_proba(rows[FEATURES])[:, 1], index=rows["pump_id"])
