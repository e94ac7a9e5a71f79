# expect: output_limit time_limit
# time: 3000, it makes many of them before it ends
import warnings

warnings.simplefilter("always")
while True:
    warnings.warn("again " * 100)
