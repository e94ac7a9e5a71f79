# expect: memory_limit
# time: 3000, filling the memory takes longer than that in CPython
s = "x"
while True:
    s += s
