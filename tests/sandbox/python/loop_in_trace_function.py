# expect: time_limit
import sys


def trace(frame, event, arg):
    while True:
        pass


sys.settrace(trace)


def called():
    pass


called()
