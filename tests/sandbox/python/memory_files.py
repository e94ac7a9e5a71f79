# expect: memory_limit runtime_error
# time: 3000, filling the memory takes longer than that in CPython
with open("/tmp/big", "wb") as file:
    for _ in range(100_000):
        file.write(b"x" * 1_000_000)
