# expect: completed runtime_error
# stdout: started
import os

print("started", flush=True)
print(os.system("ls / > /tmp/list"), os.path.exists("/tmp/list"))
