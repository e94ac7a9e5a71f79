# expects: days fails, refusals fails, order fails
from resin import ResinStock, TooLittle


def test_deliver():
    stock = ResinStock()
    stock.deliver("A", 4, 30)
    assert stock._batches == [["A", 4, 30]]


def test_empty_batches_go():
    stock = ResinStock()
    stock.deliver("A", 4, 30)
    stock.deliver("B", 4, 30)
    stock.take(4, 1)
    assert stock._batches == [["B", 4, 30]]


def test_refusal():
    stock = ResinStock()
    stock.deliver("A", 4, 30)
    try:
        stock.take(5, 1)
    except TooLittle:
        pass
    assert stock._batches == [["A", 4, 30]]
