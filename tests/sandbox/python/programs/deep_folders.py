# expect: completed runtime_error memory_limit time_limit
# time: 1000
import os

for _ in range(3000):
    os.mkdir("d")
    os.chdir("d")
