# expect: time_limit memory_limit
x = 3 ** (10**8)
print(x % 7)
