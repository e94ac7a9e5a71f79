"""What a case may have changed in the interpreter, put back before the next one."""

import atexit
import decimal
import gc
import logging
import os
import random
import sys
import warnings

import _assay_submission as submission
import _assay_waiting as waiting

_modules = {}
_namespaces = []
_lists = []
_settings = {}

environment = {"HOME": "/home/pyodide", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "PWD": submission.folder}

# Natively these are in before the first line of a program runs, so a file of the same name does not replace them.
_always_loaded = frozenset(
    "sys builtins _imp _thread _warnings _weakref _io marshal posix time zipimport codecs encodings abc io stat posixpath genericpath "
    "os _collections_abc site _sitebuiltins __main__".split()
)


def remember():
    """Called once, when everything is as a program should find it."""
    _modules.update(sys.modules)
    for module in _modules.values():
        if module is not None and hasattr(module, "__dict__"):
            _namespaces.append((module.__dict__, dict(module.__dict__)))
    for found in (sys.path, sys.meta_path, sys.path_hooks, warnings.filters, gc.callbacks):
        _lists.append((found, list(found)))
    _settings.update(
        recursion=sys.getrecursionlimit(), interval=sys.getswitchinterval(), threshold=gc.get_threshold(), digits=sys.get_int_max_str_digits()
    )
    gc.collect()
    # What is there now is never looked at again: a collection between two cases costs a millisecond instead of thirty.
    gc.freeze()


def restore():
    sys.settrace(None)
    sys.setprofile(None)
    for tool in range(6):
        if sys.monitoring.get_tool(tool) is not None:
            sys.monitoring.free_tool_id(tool)
    restore_library()
    for found, saved in _lists:
        if found != saved:
            found[:] = saved
    sys.path_importer_cache.pop(submission.folder, None)
    for path in [path for path in sys.path_importer_cache if path.startswith(submission.folder)]:
        del sys.path_importer_cache[path]
    sys.setrecursionlimit(_settings["recursion"])
    sys.setswitchinterval(_settings["interval"])
    sys.set_int_max_str_digits(_settings["digits"])
    sys.set_asyncgen_hooks(None, None)
    os.environ.clear()
    os.environ.update(environment)
    os.umask(0o22)
    gc.enable()
    gc.set_debug(0)
    gc.set_threshold(*_settings["threshold"])
    atexit._clear()
    decimal.setcontext(decimal.DefaultContext.copy())
    waiting.reset()
    root = logging.root
    if root.handlers or root.manager.loggerDict or root.level != logging.WARNING:
        root.handlers.clear()
        root.filters.clear()
        root.setLevel(logging.WARNING)
        root.manager.loggerDict.clear()
        root.manager._clear_cache()
        logging.disable(logging.NOTSET)
    random.seed()
    submission.write_out()
    # Only now: a file of the submission may have the name of a module that is loaded already.
    for name in submission.top_level_names():
        if name not in _always_loaded:
            for loaded in [one for one in sys.modules if one == name or one.startswith(name + ".")]:
                del sys.modules[loaded]


def restore_library():
    """The modules that were there at the start, with what they held."""
    if not _has_all_modules():
        sys.modules.clear()
        sys.modules.update(_modules)
    for namespace, saved in _namespaces:
        if len(namespace) != len(saved) or not _is_same(namespace, saved):
            namespace.clear()
            namespace.update(saved)


def _has_all_modules():
    return len(sys.modules) == len(_modules) and all(sys.modules.get(name, ...) is module for name, module in _modules.items())


def _is_same(namespace, saved):
    for name, value in saved.items():
        if namespace.get(name, saved) is not value:
            return False
    return True
