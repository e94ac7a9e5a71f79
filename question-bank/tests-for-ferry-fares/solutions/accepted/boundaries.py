from fares import fare_of, total_fare


def test_ages():
    assert [fare_of(age) for age in (0, 3, 4, 15, 16, 80)] == [0, 0, 380, 380, 750, 750]


def test_nine_pay_in_full():
    assert total_fare([20] * 9) == 6750
    assert total_fare([20] * 9 + [2]) == 6750


def test_ten_pay_less():
    assert total_fare([20] * 10) == 6750
    assert total_fare([20] * 9 + [4]) == 6417


def test_nobody():
    assert total_fare([]) == 0


def test_negative_age():
    try:
        total_fare([20, -1])
    except ValueError:
        return
    raise AssertionError("a negative age was sold a ticket")
