# expect: runtime_error memory_limit
# time: 3000, the stack gets deep before it ends
import copy

x = []
for _ in range(200_000):
    x = [x]
copy.deepcopy(x)
