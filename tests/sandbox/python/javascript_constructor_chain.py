# expect: completed
# stdout: reached: []
# Whatever of JavaScript the collector still shows: its constructors give no memory that has no limit, no module and no host.
import gc

reached = []
for one in gc.get_objects():
    if type(one).__name__ != "JsProxy":
        continue
    try:
        function = one.constructor.constructor
    except BaseException:
        continue
    for source in ("WebAssembly.Memory", "SharedArrayBuffer", "process.env", "require", "__assay", "ArrayBuffer.prototype.resize.call", "Atomics.wait"):
        try:
            function(f"return {source}.toString()")()
            reached.append(source)
        except BaseException:
            pass
print("reached:", reached)
