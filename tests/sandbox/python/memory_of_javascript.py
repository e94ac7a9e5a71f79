# expect: memory_limit runtime_error time_limit
# time: 3000, filling the memory takes longer than that in CPython
# Every open file lies on JavaScript's side of the interpreter.
import os

kept = [os.open(f"/tmp/{i}", os.O_CREAT | os.O_RDWR) for i in range(10_000_000)]
