# expect: completed
# stdout: none of 5
missing = 0
for name in ("js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core"):
    try:
        __import__(name)
    except ModuleNotFoundError:
        missing += 1
print("none of", missing)
