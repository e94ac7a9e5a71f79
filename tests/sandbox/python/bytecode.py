# expect: runtime_error completed time_limit memory_limit
# stdout: started
# A code object whose stack and names do not fit.
def f():
    return 1


print("started", flush=True)
code = f.__code__.replace(co_code=bytes(range(256)) * 8, co_stacksize=1, co_consts=(), co_names=())
exec(code)
