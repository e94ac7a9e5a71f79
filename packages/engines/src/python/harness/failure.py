"""What an exception of a program says to the candidate: their lines, under the names of their files."""

import os
import traceback

import _assay_submission as submission

# Around what a program's own classes say of themselves.
_traceback_of = BaseException.__dict__["__traceback__"].__get__
_plain_name = type.__dict__["__name__"].__get__
_longest_message = 2000
_longest_text = 30_000


def bare(error):
    """What can be said whatever the program did to itself."""
    return {"message": _plain_name(type(error)), "isUncompiled": False, "isMemory": issubclass(type(error), MemoryError)}


def describe(error):
    """The place and the text of an exception as the outcome reports it. Candidate code may run in here (`__str__`), and may fail."""
    kind = type(error)
    if issubclass(kind, MemoryError):
        # Room for what follows: what the frames held is what filled the memory.
        traceback.clear_frames(_traceback_of(error))
    found = {"message": _headline(error)[:_longest_message]}
    place = _place_of_syntax(error) if issubclass(kind, SyntaxError) else None
    if place is None:
        found |= _place_of_frames(_traceback_of(error))
        found["isUncompiled"] = False
    else:
        found |= place
        found["isUncompiled"] = True
    found["isMemory"] = issubclass(kind, MemoryError) or "Array buffer allocation failed" in found["message"]
    return found


def show(error):
    """Writes the traceback to standard error."""
    write_error("".join(_own_lines(error)))


def write_error(text):
    if len(text) > _longest_text:
        half = _longest_text // 2
        text = f"{text[:half]}\n…\n{text[-half:]}"
    left = text.encode("utf-8", "backslashreplace")
    while left:
        left = left[os.write(2, left) :]


def _own_lines(error):
    described = traceback.TracebackException(type(error), error, _traceback_of(error), compact=True)
    _keep_own_frames(described, set())
    return list(described.format(colorize=False))


def _keep_own_frames(described, seen):
    if described is None or id(described) in seen:
        return
    seen.add(id(described))
    if described.stack is not None:
        described.stack[:] = [frame for frame in described.stack if submission.is_own(_own_name(frame.filename))]
    for inner in (described.__cause__, described.__context__, *(described.exceptions or ())):
        _keep_own_frames(inner, seen)


def _own_name(filename):
    return filename.removeprefix(submission.folder + "/")


def _headline(error):
    name = _name_of(type(error))
    try:
        text = str(error.msg if issubclass(type(error), SyntaxError) and error.msg is not None else error)
    except BaseException:
        text = "<exception str() failed>"
    return f"{name}: {text}" if text else name


def _name_of(kind):
    try:
        module, name = str(kind.__module__), str(kind.__qualname__)
    except BaseException:
        return _plain_name(kind)
    return name if module in ("builtins", "__main__", "None") else f"{module}.{name}"


def _place_of_syntax(error):
    if submission.source_of(error.filename) is None:
        return None
    place = {"file": error.filename}
    if isinstance(error.lineno, int):
        place["line"] = error.lineno
        if isinstance(error.offset, int) and error.offset > 0:
            place["column"] = error.offset
    return place


def _place_of_frames(frames):
    place = {}
    while frames is not None:
        filename = _own_name(frames.tb_frame.f_code.co_filename)
        if submission.source_of(filename) is not None and frames.tb_lineno is not None:
            place = {"file": filename, "line": frames.tb_lineno}
        frames = frames.tb_next
    return place
