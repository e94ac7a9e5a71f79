# expect: time_limit
# stdout: main is done
import atexit


@atexit.register
def stay():
    while True:
        pass


print("main is done", flush=True)
