from resin import ResinStock, TooLittle


def test_one_batch():
    stock = ResinStock()
    stock.deliver("A", 8, good_until=20)
    assert stock.take(3, day=5) == [("A", 3)]
