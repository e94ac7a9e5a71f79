from paid import paid


def test_paid():
    assert paid() == 1
