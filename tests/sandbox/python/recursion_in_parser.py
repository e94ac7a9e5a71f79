# expect: runtime_error memory_limit
# stderr: main.py
eval("(" * 100_000 + ")" * 100_000)
