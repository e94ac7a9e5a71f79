from fares import fare


def test_three_is_free():
    assert fare(3) == 0


def test_four_pays():
    assert fare(4) == 500
