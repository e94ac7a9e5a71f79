# expect: completed runtime_error memory_limit
# time: 3000, it imports modules that are not loaded beforehand
# Around the finder, straight to the built-in module that runs JavaScript: what it reaches is the bare isolate.
import importlib.machinery
import importlib.util

spec = importlib.machinery.BuiltinImporter.find_spec("_pyodide_core")
if spec is not None:
    core = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(core)
    print(core.run_js("typeof process + typeof require + typeof WebAssembly + typeof SharedArrayBuffer"))
    core.run_js("const all = []; for (;;) all.push(new Uint8Array(50e6).fill(1));")
