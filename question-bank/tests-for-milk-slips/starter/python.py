from slips import merge_slips


def test_one_row():
    rows = [{"slip": " k7", "farm": "Hill", "litres": "310,5"}]
    assert merge_slips(rows) == [{"slip": "K7", "farm": "Hill", "litres": 310.5}]
