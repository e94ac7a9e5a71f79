# expect: completed
# stdout: ['HOME', 'LANG', 'PATH', 'PWD']
import os

print(sorted(os.environ))
