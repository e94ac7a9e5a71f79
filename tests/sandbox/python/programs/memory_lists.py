# expect: memory_limit
# time: 3000
kept = []
while True:
    kept.append([0] * 1000)
