from resin import ResinStock, TooLittle


def stock_of(*deliveries):
    stock = ResinStock()
    for batch, kg, good_until in deliveries:
        stock.deliver(batch, kg, good_until)
    return stock


def refuses(error, call):
    try:
        call()
    except error:
        return True
    return False


def test_the_last_good_day():
    stock = stock_of(("A", 4, 10))
    assert stock.left(10) == 4
    assert stock.left(11) == 0


def test_spoilt_batches_are_not_used():
    stock = stock_of(("A", 4, 10), ("B", 4, 30))
    assert stock.take(3, 11) == [("B", 3)]
    assert refuses(TooLittle, lambda: stock.take(2, 11))


def test_what_goes_bad_first_is_used_first():
    stock = stock_of(("A", 4, 30), ("B", 4, 10), ("C", 4, 10))
    assert stock.take(10, 5) == [("B", 4), ("C", 4), ("A", 2)]
    assert stock.left(5) == 2


def test_a_refusal_takes_nothing():
    stock = stock_of(("A", 4, 30))
    assert refuses(TooLittle, lambda: stock.take(5, 1))
    assert stock.left(1) == 4


def test_asking_changes_nothing():
    stock = stock_of(("A", 4, 30))
    stock.left(31)
    assert stock.left(30) == 4


def test_everything_may_be_taken():
    assert stock_of(("A", 4, 30)).take(4, 1) == [("A", 4)]


def test_amounts_are_more_than_nothing():
    stock = stock_of(("A", 4, 30))
    for kg in (0, -1):
        assert refuses(ValueError, lambda: stock.take(kg, 1))
        assert refuses(ValueError, lambda: stock.deliver("B", kg, 30))
