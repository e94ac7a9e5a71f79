# expect: memory_limit
# time: 3000, filling the memory takes longer than that in CPython
kept = []
while True:
    kept.append([0] * 1000)
