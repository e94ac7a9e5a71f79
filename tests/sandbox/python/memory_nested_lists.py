# expect: memory_limit runtime_error
# time: 3000, filling the memory takes longer than that in CPython
x = []
for _ in range(10_000_000):
    x = [x]
repr(x)
