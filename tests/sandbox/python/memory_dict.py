# expect: memory_limit
# time: 3000, filling the memory takes longer than that in CPython
d = {}
i = 0
while True:
    d[i] = str(i)
    i += 1
