"""Loads the weighings of a day into the warehouse. A second run for a day replaces the first."""

import csv

COLUMNS = ["ticket", "plate", "weighed_at", "gross_kg", "tare_kg", "waste"]
INSERT = "insert into weighings values (?, ?, ?, ?, ?, ?, ?)"


def load_day(connection, path, day):
    with open(path, newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames != COLUMNS:
            raise ValueError(f"{path} has the columns {reader.fieldnames}")
        rows = [[day, *(row[column] or None for column in COLUMNS)] for row in reader]
    with connection:  # one transaction
        connection.execute("delete from weighings where day = ?", [day])
        connection.executemany(INSERT, rows)
    return len(rows)
