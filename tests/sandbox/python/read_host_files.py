# expect: completed
# stdout: found: []
import os

found = []
for path in ("/etc/passwd", "/proc/self/environ", "/proc/1/cmdline", "/root", "/usr/bin/env", "/submission/../etc/shadow"):
    try:
        open(path).read()
        found.append(path)
    except OSError:
        pass
print("found:", found + [one for one in os.listdir("/") if one not in ("tmp", "home", "dev", "proc", "lib", "submission")])
