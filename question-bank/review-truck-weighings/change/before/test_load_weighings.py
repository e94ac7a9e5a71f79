import sqlite3

from load_weighings import COLUMNS, load_day

DAY = "2026-03-02"


def load(tmp_path, *lines, runs=1):
    path = tmp_path / "day.csv"
    path.write_text("\n".join([",".join(COLUMNS), *lines]))
    connection = sqlite3.connect(":memory:")
    connection.execute(f"create table weighings (day, {', '.join(COLUMNS)})")
    for _ in range(runs):
        load_day(connection, path, DAY)
    return connection.execute("select ticket, gross_kg, tare_kg from weighings").fetchall()


def test_rows_arrive(tmp_path):
    assert load(tmp_path, "T1,KA 12,2026-03-02 07:10,9300,4100,green") == [("T1", "9300", "4100")]


def test_second_run_replaces_the_first(tmp_path):
    assert len(load(tmp_path, "T1,KA 12,2026-03-02 07:10,9300,4100,green", runs=2)) == 1
