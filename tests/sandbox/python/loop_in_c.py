# expect: time_limit
import itertools

max(itertools.repeat(1))
