# expect: memory_limit time_limit
# time: 3000, filling the memory takes longer than that in CPython
kept = []
while True:
    try:
        kept.append(bytearray(1 << 20))
    except MemoryError:
        pass
