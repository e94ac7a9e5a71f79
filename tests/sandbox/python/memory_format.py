# expect: memory_limit
print(f"{1:1000000000}")
