# expect: runtime_error
# stderr: RecursionError
# time: 1500, a new process compiles the way back through the frames first
def f(n):
    return f(n + 1)


f(0)
