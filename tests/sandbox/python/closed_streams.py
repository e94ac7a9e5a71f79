# expect: completed runtime_error
import os
import sys

sys.stdout.close()
os.close(1)
os.close(2)
