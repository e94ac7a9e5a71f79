# expect: completed
# stdout: refused
try:
    bytearray(10**9)
except MemoryError:
    print("refused")
