# expect: runtime_error
# exit: 3
# stdout: bye
import atexit
import sys

atexit.register(print, "bye")
sys.exit(3)
