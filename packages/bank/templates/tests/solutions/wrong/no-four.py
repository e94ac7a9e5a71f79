# expects: ages fails
from fares import fare


def test_a_baby_is_free():
    assert fare(0) == 0
