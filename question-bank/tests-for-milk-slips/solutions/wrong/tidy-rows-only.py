# expects: numbers fails, values fails, merging fails, lists fails
from slips import merge_slips


def test_two_slips():
    rows = [
        {"slip": "K1", "farm": "Hill", "litres": 310},
        {"slip": "K1", "farm": "Brook", "litres": 320},
        {"slip": "K2", "farm": "Moor", "litres": "95,5"},
    ]
    assert merge_slips(rows) == [
        {"slip": "K1", "farm": "Brook", "litres": 320.0},
        {"slip": "K2", "farm": "Moor", "litres": 95.5},
    ]


def test_no_rows():
    assert merge_slips([]) == []


def test_no_number():
    assert merge_slips([{"slip": None, "farm": "Hill", "litres": 1}]) == []
