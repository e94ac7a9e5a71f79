# expect: runtime_error completed time_limit memory_limit
# Every object the collector shows gets a wrong reference count: it breaks the program's own interpreter and nothing else.
import ctypes
import gc

print("started", flush=True)
for one in gc.get_objects():
    ctypes.c_long.from_address(id(one)).value = 0
gc.collect()
