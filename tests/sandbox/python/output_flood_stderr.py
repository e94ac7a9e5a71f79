# expect: output_limit
import sys

while True:
    sys.stderr.write("é" * 100)
