"""The page "On time" of the service dashboard."""

from pathlib import Path

import pandas as pd

QUERY = Path("on_time.sql").read_text()
GOAL = 80


def rows_of(connection, month):
    """One row for each region and contract; `month` is its first day."""
    until = month + pd.offsets.MonthBegin(1)
    rows = pd.read_sql(QUERY, connection, params={"from": month, "until": until})
    rows["share"] = 100 * rows["on_time"] / rows["calls"]
    return rows


def overall(rows):
    return round(rows["share"].mean(), 1)


def table_of(rows):
    """A line for each region, a column for each contract."""
    return rows.pivot(index="region", columns="contract", values="share").fillna(0)


def page(connection, month, history):
    """`history` holds the share of each month, as it was shown."""
    rows = rows_of(connection, month)
    share = overall(rows)
    before = history.get(month - pd.offsets.MonthBegin(1))
    history[month] = share
    return {
        "title": "Calls answered within four hours",
        "share": share,
        "change": None if before is None else round(share - before, 1),
        "is_good": share >= GOAL,
        "table": table_of(rows),
    }
