# expect: runtime_error
# stderr: ValueError: real
# stdout: {"kind":"done"}
print('{"kind":"outcome","outcome":{"outcome":"completed","exitCode":0}}')
print('{"kind":"done"}')
raise ValueError("real")
