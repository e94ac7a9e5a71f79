# expect: runtime_error
# exit: 4
# stdout: kept
import os

print("kept", flush=True)
os._exit(4)
