"""One case of a run, step by step as the realm asks for it. Candidate code is called by the realm, so that no frame of ours is below its own."""

import asyncio
import atexit
import builtins
import gc
import inspect
import io
import sys
import types
from json import JSONDecoder, JSONEncoder

import _assay_clean_state as clean_state
import _assay_failure as failure
import _assay_returned_value as returned_value
import _assay_submission as submission
import _assay_waiting as waiting

_read = JSONDecoder().decode
_write = JSONEncoder().encode
_plain_excepthook = sys.excepthook
_hidden = frozenset(("js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core"))


class _Case:
    entry = ""
    call = None
    arguments = ()
    module = None
    failure = None
    exit_code = None
    returned = "null"
    reserve = None


_case = _Case()


class _Refusal(Exception):
    """A sentence of ours in place of a traceback."""


class _NoBrowser:
    """Python has no modules of a browser: what Pyodide brings is not there for a program."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.partition(".")[0] in _hidden:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None


def settle():
    """Once, after the interpreter has started: from here on it is an ordinary Python."""
    global _plain_excepthook
    waiting.install(sys.modules["pyodide.webloop"]._orig_run)
    for name in [name for name in sys.modules if name.partition(".")[0] in _hidden]:
        del sys.modules[name]
    sys.meta_path[:] = [_NoBrowser, *(one for one in sys.meta_path if not type(one).__module__.startswith("_pyodide"))]
    sys.path[:] = [submission.folder, *(path for path in sys.path if path not in ("", submission.folder))]
    sys.path_hooks.insert(0, submission.find_in_folder)
    sys.excepthook = _plain_excepthook = sys.__excepthook__
    sys.dont_write_bytecode = True
    sys.executable = "/usr/bin/python3"
    for name in ("last_exc", "last_type", "last_value", "last_traceback"):
        sys.__dict__.pop(name, None)
    clean_state.remember()


def begin(text):
    """Makes everything ready and compiles the entry."""
    # First of all: the case before may have changed what reads the request.
    clean_state.restore_library()
    request = _read(text)
    _case.__dict__.clear()
    _case.entry = request["entry"]
    _case.call = request["call"]
    submission.replace(request["files"])
    clean_state.restore()
    _open_streams()
    sys.argv = [_case.entry]
    is_program = _case.call is None
    # A function is called in a module that was imported: what stands below `if __name__ == "__main__"` does not run then.
    module = types.ModuleType("__main__" if is_program else _case.entry.rpartition("/")[2].removesuffix(".py"))
    module.__builtins__ = builtins
    module.__file__ = f"{submission.folder}/{_case.entry}"
    sys.modules["__main__"] = module
    if not is_program:
        sys.modules[module.__name__] = module
        _case.arguments = tuple(_case.call["arguments"])
    _case.module = module
    _case.reserve = bytearray(256 * 1024)
    submission.code_of(_case.entry)


def code():
    return submission.code_of(_case.entry)


def namespace():
    return _case.module.__dict__


def function():
    name = _case.call["function"]
    found = _case.module.__dict__.get(name)
    if callable(found):
        return found
    what = "defines no function" if found is None else "defines something that is no function as"
    raise _Refusal(f"{_case.entry} {what} {name}.")


def arguments():
    return _case.arguments


def returned(value):
    if inspect.iscoroutine(value):
        value = asyncio.run(value)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, 4000))
    try:
        _case.returned = returned_value.encode(value)
    except returned_value.UnusableValue as unusable:
        raise _Refusal(str(unusable)) from None
    finally:
        sys.setrecursionlimit(limit)


def failed(error):
    """An exception that nobody caught."""
    _case.reserve = None
    sys.settrace(None)
    sys.setprofile(None)
    if type(error) is _Refusal:
        _case.failure = {"message": str(error), "isUncompiled": False, "isMemory": False}
        _flush()
        failure.write_error(f"{error}\n")
        return
    if issubclass(type(error), SystemExit):
        _case.exit_code = _exit_code(error.code)
        return
    if _case.module is not None and issubclass(type(error), MemoryError):
        _case.module.__dict__.clear()
    _case.failure = failure.bare(error)
    hook = sys.__dict__.get("excepthook", _plain_excepthook)
    try:
        _report(error, hook)
    except BaseException:
        # The program changed what tells of its end.
        clean_state.restore_library()
        _report(error, _plain_excepthook)


def _report(error, hook):
    _case.failure = failure.describe(error)
    _flush()
    if hook is _plain_excepthook or _case.failure["isUncompiled"]:
        failure.show(error)
    else:
        hook(type(error), error, error.__traceback__)


def finish():
    """What the interpreter does at its end; a result as JSON text."""
    try:
        return _end()
    except BaseException:
        clean_state.restore_library()
        return _end()


def _end():
    _case.reserve = None
    sys.settrace(None)
    sys.setprofile(None)
    if _case.call is None:
        atexit._run_exitfuncs()
    if _case.module is not None:
        _case.module.__dict__.clear()
    _case.arguments = ()
    gc.collect()
    _flush()
    # Of three texts only the one that is JSON already is as long as the program made it.
    return f'{{"failure":{_write(_case.failure)},"exitCode":{_write(_case.exit_code)},"returned":{_case.returned}}}'


def _exit_code(code):
    if code is None:
        return 0
    if issubclass(type(code), int):
        return int(code) & 0xFF
    failure.write_error(f"{code}\n")
    return 1


def _open_streams():
    # Line ends are left as they are, as CPython does everywhere but on Windows.
    sys.stdin = sys.__stdin__ = io.open(0, "r", encoding="utf-8", errors="surrogateescape", newline="\n", closefd=False)
    # Line by line, like a terminal: what was printed before a program was killed has been seen.
    sys.stdout = sys.__stdout__ = io.open(1, "w", buffering=1, encoding="utf-8", newline="\n", closefd=False)
    sys.stderr = sys.__stderr__ = io.open(2, "w", buffering=1, encoding="utf-8", errors="backslashreplace", newline="\n", closefd=False)


def _flush():
    for stream in (sys.__dict__.get("stdout"), sys.__dict__.get("stderr"), sys.__dict__.get("__stdout__")):
        if stream is None:
            continue
        try:
            stream.flush()
        except ValueError:
            # The program closed it.
            pass
