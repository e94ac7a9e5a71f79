# expects: days fails, refusals fails, state fails, order passes
from resin import ResinStock, TooLittle


def test_order():
    stock = ResinStock()
    stock.deliver("A", 4, 30)
    stock.deliver("B", 4, 10)
    stock.deliver("C", 4, 10)
    assert stock.take(10, 5) == [("B", 4), ("C", 4), ("A", 2)]


def test_too_much():
    stock = ResinStock()
    stock.deliver("A", 4, 30)
    try:
        stock.take(5, 1)
    except TooLittle:
        assert True


def test_zero():
    stock = ResinStock()
    stock.deliver("A", 4, 30)
    try:
        stock.take(0, 1)
    except ValueError:
        assert True
