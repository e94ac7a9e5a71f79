# expect: runtime_error memory_limit time_limit
# time: 3000, the stack gets deep before it ends
import sys

sys.setrecursionlimit(10**9)


def f(n):
    return f(n + 1)


f(0)
