# expect: completed runtime_error memory_limit time_limit
# time: 1000, it makes many of them before it ends
import os

for _ in range(3000):
    os.mkdir("d")
    os.chdir("d")
