# expect: memory_limit
# time: 3000
s = "x"
while True:
    s += s
