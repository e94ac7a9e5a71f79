# expect: completed
# stdout: expected: []
# What the collector shows of us holds nothing but the program itself.
import gc

texts = [one for one in gc.get_objects() if isinstance(one, dict) and ("expected" in one or "hidden" in one) and "__name__" not in one]
print("expected:", texts)
