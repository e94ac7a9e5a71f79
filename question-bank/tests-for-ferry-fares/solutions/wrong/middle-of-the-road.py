# expects: ages fails, groups fails, refusals fails, rounding passes
from fares import total_fare


def test_family():
    assert total_fare([40, 38, 10, 2]) == 1880


def test_school_class():
    assert total_fare([12] * 25 + [40, 50]) == 9900


def test_adults():
    assert total_fare([40] * 30) == 20250
