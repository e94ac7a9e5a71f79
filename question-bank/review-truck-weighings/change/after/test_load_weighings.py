from unittest.mock import MagicMock

from load_weighings import INSERT, load_day, rows_of

DAY = "2026-03-02"
LINES = ["ticket,plate,weighed_at,gross_kg,tare_kg,waste", "T1,KA 12,2026-03-02 07:10,9300,4100,green"]


def test_load_day(tmp_path):
    path = tmp_path / "day.csv"
    path.write_text("\n".join(LINES))
    connection = MagicMock()
    connection.execute.return_value.fetchone.return_value = [None]
    load_day(connection, path, DAY)
    connection.executemany.assert_called_with(INSERT, [[DAY, *row] for row in rows_of(path)])


def test_second_run(tmp_path):
    path = tmp_path / "day.csv"
    path.write_text("\n".join(LINES))
    connection = MagicMock()
    connection.execute.return_value.fetchone.return_value = ["2026-03-02 23:59"]
    assert load_day(connection, path, DAY) == 0
