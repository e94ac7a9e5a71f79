# expect: completed runtime_error
import os

for folder, _, files in os.walk("/lib"):
    for file in files:
        try:
            os.unlink(f"{folder}/{file}")
        except OSError:
            pass
print("still here")
