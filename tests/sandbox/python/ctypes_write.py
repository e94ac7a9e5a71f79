# expect: runtime_error memory_limit completed time_limit
import ctypes

ctypes.memset(1000, 255, 20_000_000)
