# expect: time_limit
# stdout: started
print("started")
while True:
    pass
