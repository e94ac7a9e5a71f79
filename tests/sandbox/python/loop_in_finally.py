# expect: time_limit
def again():
    try:
        return 1
    finally:
        again_and_again()


def again_and_again():
    while True:
        try:
            raise KeyboardInterrupt
        except KeyboardInterrupt:
            continue


again()
