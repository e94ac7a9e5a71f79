# expect: time_limit
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
