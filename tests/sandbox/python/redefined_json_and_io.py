# expect: runtime_error
# stderr: ValueError: real
import io
import json
import os
import sys
import traceback

for module in (io, json, json.encoder, json.decoder, os, traceback):
    for name in list(vars(module)):
        if not name.startswith("__"):
            setattr(module, name, None)
sys.stdout = sys.stderr = None
raise ValueError("real")
