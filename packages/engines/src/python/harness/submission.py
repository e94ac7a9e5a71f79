"""The files of the submission: on the virtual disk, and as modules that keep the names under which they were submitted."""

import io
import linecache
import os
from importlib.machinery import FileFinder, SourceFileLoader
from os.path import dirname

folder = "/submission"
_prefix = folder + "/"

_files = {}
_codes = {}
_listed = {}



def is_own(filename):
    """Whether a traceback's file is the candidate's: a file of theirs, or code they made from text."""
    return filename in _files or (filename.startswith("<") and not filename.startswith(("<frozen ", "<assay")))


def source_of(filename):
    return _files.get(filename)


def code_of(path):
    """Compiled once for all cases of a request."""
    code = _codes.get(path)
    if code is None:
        source = _files[path]
        if source.startswith("\ufeff"):
            source = source[1:]
        code = _codes[path] = compile(source, path, "exec", dont_inherit=True)
    return code


class _Loader(SourceFileLoader):
    def get_code(self, fullname):
        path = self.path.removeprefix(_prefix)
        if path not in _files:
            # A file that the program itself wrote.
            return compile(self.get_data(self.path), self.path, "exec", dont_inherit=True)
        return code_of(path)


def find_in_folder(path):
    """The hook for `sys.path`: the submission's folder is read by our loader, everything else as ever."""
    if path != folder and not path.startswith(_prefix):
        raise ImportError("only the submission's own folder", path=path)
    return FileFinder(path, (_Loader, [".py"]))


def replace(files):
    """Takes over the files of a request; the same ones keep what was compiled."""
    global _files
    if files != _files:
        _files = files
        _codes.clear()
    for path, text in files.items():
        # Tracebacks show lines even where no file can be opened any more.
        linecache.cache[path] = (len(text), None, text.splitlines(keepends=True), path)


def write_out():
    """Makes the folder hold the submission and nothing else, whatever the case before did to it."""
    os.chdir("/")
    if not os.path.isdir(folder):
        if os.path.lexists(folder):
            os.unlink(folder)
        os.mkdir(folder)
    wanted = {_prefix + path: text for path, text in _files.items()}
    _keep_only(folder, wanted)
    for other in ("/tmp", "/home/pyodide"):
        os.makedirs(other, exist_ok=True)
        _keep_only(other, {})
    for path, text in wanted.items():
        status = _status(path)
        if status is not None and _listed.get(path) == (status, text):
            continue
        os.makedirs(dirname(path), exist_ok=True)
        with io.open(path, "wb") as file:
            file.write(text.encode("utf-8", "replace"))
        _listed[path] = (_status(path), text)
    os.chdir(folder)


def _status(path):
    try:
        found = os.stat(path)
    except OSError:
        return None
    return (found.st_ino, found.st_size, found.st_mtime_ns, found.st_mode)


def _keep_only(top, wanted):
    with os.scandir(top) as entries:
        for entry in list(entries):
            path = entry.path
            if entry.is_dir(follow_symlinks=False):
                if any(one.startswith(path + "/") for one in wanted):
                    _keep_only(path, wanted)
                    continue
                _keep_only(path, {})
                os.rmdir(path)
            elif path not in wanted or entry.is_symlink():
                os.unlink(path)


def top_level_names():
    """The modules that the submission can be imported as: they come before the library's own of the same name."""
    return {path.split("/")[0].removesuffix(".py") for path in _files if path.endswith(".py")}
