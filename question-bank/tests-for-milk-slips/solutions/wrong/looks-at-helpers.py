# expects: numbers fails, merging fails, lists fails, values fails
from slips import litres_in, merge_slips, trimmed


def test_trimmed():
    assert trimmed("  Hill ") == "Hill"
    assert trimmed("   ") is None
    assert trimmed(None) is None


def test_litres():
    assert litres_in("310,5") == 310.5
    assert litres_in("") is None
    assert litres_in(0) == 0.0


def test_one_row():
    assert merge_slips([{"slip": "k1", "farm": "Hill", "litres": 0}])[0]["slip"] == "K1"
