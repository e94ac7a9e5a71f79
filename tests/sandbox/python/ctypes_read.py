# expect: runtime_error memory_limit completed
import ctypes

print(len(ctypes.string_at(4 * 10**9, 100)))
