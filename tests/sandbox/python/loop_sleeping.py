# expect: time_limit
# stdout: before
import time

print("before")
while True:
    time.sleep(1000)
