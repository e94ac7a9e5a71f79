import copy

from slips import merge_slips


def row(slip, farm=None, litres=None):
    return {"slip": slip, "farm": farm, "litres": litres}


def litres_of(*values):
    [slip] = merge_slips([row("K1", litres=value) for value in values])
    return slip["litres"]


def test_numbers():
    assert [slip["slip"] for slip in merge_slips([row(" k1 "), row("K1"), row("k2")])] == ["K1", "K2"]


def test_rows_without_a_number():
    assert merge_slips([row(None, "Hill", 5), row("", "Hill", 5), row("  ", "Hill", 5)]) == []
    assert merge_slips([]) == []


def test_amounts():
    assert [litres_of(value) for value in ("310,5", "310.5", 310, "0", 0)] == [310.5, 310.5, 310.0, 0.0, 0.0]
    assert [litres_of(value) for value in (None, "", " ")] == [None, None, None]


def test_the_last_one_that_knows():
    rows = [row("K1", " Hill ", 5), row("K1", "Brook", 6), row("K1", " ", None)]
    assert merge_slips(rows) == [row("K1", "Brook", 6.0)]
    assert litres_of(5, 0) == 0
    assert litres_of(5, "") == 5


def test_order_and_rows_apart():
    rows = [row("K2", "Brook"), row("K1"), row("K2", None, 7)]
    assert merge_slips(rows) == [row("K2", "Brook", 7.0), row("K1")]


def test_the_rows_stay():
    rows = [row(" k1", " Hill", "1,5"), row("k1", "Brook", 2)]
    before = copy.deepcopy(rows)
    merge_slips(rows)
    assert rows == before
