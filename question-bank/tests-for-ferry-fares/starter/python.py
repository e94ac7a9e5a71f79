from fares import fare_of, total_fare


def test_one_adult():
    assert total_fare([30]) == 750
