# expect: time_limit
def outer():
    def inner():
        while True:
            (lambda: None)()

    inner()


outer()
