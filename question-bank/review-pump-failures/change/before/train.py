"""Trains the model that tells which heat pumps will fail within 30 days."""

import joblib
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.ensemble import RandomForestClassifier
from sklearn.impute import SimpleImputer
from sklearn.metrics import average_precision_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder

NUMBERS = ["age_days", "errors_30d", "pressure_min"]
WORDS = ["model", "region"]
FEATURES = NUMBERS + WORDS


def main():
    rows = pd.read_csv("pump_months.csv", parse_dates=["month"])
    train = rows[rows["month"] < "2026-04-01"]
    test = rows[rows["month"] >= "2026-05-01"]
    columns = make_column_transformer(
        (SimpleImputer(strategy="median"), NUMBERS),
        (OneHotEncoder(handle_unknown="ignore"), WORDS),
    )
    model = make_pipeline(columns, RandomForestClassifier(300, random_state=7))
    model.fit(train[FEATURES], train["failed"])
    chances = model.predict_proba(test[FEATURES])[:, 1]
    print("average precision", average_precision_score(test["failed"], chances))
    joblib.dump(model, "model.joblib")


if __name__ == "__main__":
    main()
