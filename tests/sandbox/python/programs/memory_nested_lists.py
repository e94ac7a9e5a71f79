# expect: memory_limit runtime_error
# time: 3000
x = []
for _ in range(10_000_000):
    x = [x]
repr(x)
