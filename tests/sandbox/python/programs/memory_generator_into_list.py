# expect: memory_limit
# time: 3000
import itertools

list(itertools.count())
