# expect: runtime_error memory_limit
# time: 3000
x = []
for _ in range(100_000):
    x = [x]
repr(x)
