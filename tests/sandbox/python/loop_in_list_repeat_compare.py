# expect: time_limit
a = [0] * 4000
b = [a] * 4000
c = [list(a)] * 4000
while b == c:
    pass
