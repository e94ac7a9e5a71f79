# expect: runtime_error
# stderr: ValueError: real
import builtins

for name in list(vars(builtins)):
    if name not in ("__build_class__", "__import__", "print", "ValueError", "delattr", "vars", "list"):
        delattr(builtins, name)
print("gone")
raise ValueError("real")
