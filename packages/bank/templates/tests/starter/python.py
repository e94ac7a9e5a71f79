from fares import fare


def test_an_adult_pays():
    assert fare(30) == 500
