import resin


def test_a_week_at_the_yard():
    stock = resin.ResinStock()
    stock.deliver("late", 10, 9)
    stock.deliver("soon", 3, 4)
    stock.deliver("soon too", 3, 4)
    assert [stock.left(day) for day in (4, 5, 9, 10, 1)] == [16, 10, 10, 0, 16]
    assert stock.take(4, 4) == [("soon", 3), ("soon too", 1)]
    for too_much in (11, 13):
        try:
            stock.take(too_much, 5)
            raise AssertionError("took more than was good")
        except resin.TooLittle:
            pass
    assert stock.left(4) == 12
    assert stock.take(10, 5) == [("late", 10)]
    assert stock.left(4) == 2


def test_nothing_is_no_amount():
    stock = resin.ResinStock()
    stock.deliver("A", 1, 9)
    try:
        stock.take(0, 1)
    except ValueError:
        return
    raise AssertionError("took nothing")
