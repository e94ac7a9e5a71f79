"""Loads the weighings of a day into the warehouse, only those that it does not have yet."""

import csv
import logging

CHUNK = 1000
INSERT = "insert into weighings (day, ticket, plate, weighed_at, net_kg, waste) values (?, ?, ?, ?, ?, ?)"
log = logging.getLogger(__name__)


def net_kg(gross, tare):
    """The weight without the truck."""
    return float(gross or 0) - float(tare or 0)


def rows_of(path):
    with open(path, newline="", encoding="utf-8", errors="ignore") as file:
        reader = csv.reader(file)
        next(reader)  # the header
        for line in reader:
            if len(line) < 6:
                continue
            ticket, plate, weighed_at, gross, tare, waste = line[:6]
            yield [ticket, plate or None, weighed_at, net_kg(gross, tare), waste or None]


def load_day(connection, path, day):
    [latest] = connection.execute("select max(weighed_at) from weighings").fetchone()
    chunk, loaded = [], 0
    for row in rows_of(path):
        if row[2] <= (latest or ""):
            continue
        chunk.append([day, *row])
        loaded += 1
        if len(chunk) == CHUNK:
            connection.executemany(INSERT, chunk)
            connection.commit()
            chunk = []
    connection.executemany(INSERT, chunk)
    connection.commit()
    log.info("%s: %d weighings", day, loaded)
    return loaded
