# expect: runtime_error
# stdout: kept
import os

print("kept", flush=True)
os.abort()
