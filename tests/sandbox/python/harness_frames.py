# expect: completed
# stdout: frames: ['main.py'] None
import inspect
import sys

print("frames:", [frame.filename for frame in inspect.stack()], sys._getframe().f_back)
