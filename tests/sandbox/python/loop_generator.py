# expect: time_limit
def endless():
    while True:
        yield 1


sum(endless())
