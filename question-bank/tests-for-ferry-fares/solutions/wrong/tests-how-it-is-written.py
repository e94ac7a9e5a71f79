# expects: ages fails, rounding fails, groups fails, refusals fails
import fares


def test_constants():
    assert fares.ADULT == 750
    assert fares.GROUP_FROM == 10


def test_nobody():
    assert fares.total_fare([]) == 0
