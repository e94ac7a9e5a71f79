# expects: days fails, order fails, state fails, refusals fails
from resin import ResinStock, TooLittle


def test_left():
    stock = ResinStock()
    stock.deliver("A", 10, 20)
    stock.deliver("B", 10, 40)
    assert stock.left(1) == 20
    assert stock.left(30) == 10


def test_take():
    stock = ResinStock()
    stock.deliver("A", 10, 20)
    stock.deliver("B", 10, 40)
    assert stock.take(15, 1) == [("A", 10), ("B", 5)]


def test_too_much():
    stock = ResinStock()
    stock.deliver("A", 10, 20)
    try:
        stock.take(99, 1)
    except TooLittle:
        return
    raise AssertionError("took 99 kg")
