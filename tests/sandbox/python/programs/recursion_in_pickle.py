# expect: runtime_error memory_limit
# time: 3000
import copy

x = []
for _ in range(200_000):
    x = [x]
copy.deepcopy(x)
