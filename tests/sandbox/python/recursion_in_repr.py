# expect: runtime_error memory_limit
# time: 3000, the stack gets deep before it ends
x = []
for _ in range(100_000):
    x = [x]
repr(x)
