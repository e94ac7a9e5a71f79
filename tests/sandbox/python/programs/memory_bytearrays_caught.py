# expect: memory_limit time_limit
# time: 3000
kept = []
while True:
    try:
        kept.append(bytearray(1 << 20))
    except MemoryError:
        pass
