# expect: memory_limit
# time: 3000
d = {}
i = 0
while True:
    d[i] = str(i)
    i += 1
