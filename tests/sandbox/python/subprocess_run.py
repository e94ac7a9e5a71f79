# expect: runtime_error
import subprocess

print(subprocess.run(["ls", "/"], capture_output=True).stdout)
