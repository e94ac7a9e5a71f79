# expect: output_limit time_limit
# time: 3000
import warnings

warnings.simplefilter("always")
while True:
    warnings.warn("again " * 100)
