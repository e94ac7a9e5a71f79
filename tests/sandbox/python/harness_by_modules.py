# expect: completed
# stdout: ours: []
import sys

print("ours:", [name for name in sys.modules if "assay" in name or "pyodide" in name or name == "js"])
