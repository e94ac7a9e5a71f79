# expects: values passes, merging fails, lists fails, numbers fails
from slips import merge_slips


def one(slip, farm, litres):
    return merge_slips([{"slip": slip, "farm": farm, "litres": litres}])


def test_blank_number():
    assert one("  ", "Hill", 1) == []
    assert one(None, "Hill", 1) == []


def test_number():
    assert one(" k1 ", "Hill", 1)[0]["slip"] == "K1"


def test_litres():
    assert one("K1", "Hill", "1,5")[0]["litres"] == 1.5
    assert one("K1", "Hill", 0)[0]["litres"] == 0
    assert one("K1", "Hill", None)[0]["litres"] is None


def test_farm():
    assert one("K1", " ", 1)[0]["farm"] is None
