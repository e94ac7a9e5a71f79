# expect: memory_limit
# time: 3000, filling the memory takes longer than that in CPython
import itertools

list(itertools.count())
