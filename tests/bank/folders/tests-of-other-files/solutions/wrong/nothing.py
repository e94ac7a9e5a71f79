# expects: edges fails
def test_nothing():
    pass
