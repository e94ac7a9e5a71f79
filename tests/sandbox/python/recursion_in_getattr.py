# expect: runtime_error memory_limit time_limit
# time: 3000, the stack gets deep before it ends
import sys

sys.setrecursionlimit(10**9)


class A:
    def __getattr__(self, name):
        return getattr(self, name + "x")


A().x
