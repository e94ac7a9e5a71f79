# expect: memory_limit runtime_error
# time: 3000, filling the memory takes longer than that in CPython
import mmap

kept = [mmap.mmap(-1, 100_000_000) for _ in range(20)]
