"""Waiting without using CPU time: `time.sleep`, and asyncio's own event loop over it instead of a browser's."""

import asyncio
import math
import select
import time
from asyncio import base_events, events

_longest_ms = 2**31 - 1
_poller = select.poll()


def _wait_ms(milliseconds):
    # A poll without descriptors: the isolate waits in it, and the host can end that.
    while milliseconds > 0:
        part = min(milliseconds, _longest_ms)
        _poller.poll(part)
        milliseconds -= part


def sleep(seconds, /):
    """sleep(seconds)

    Delay execution for a given number of seconds.  The argument may be
    a floating-point number for subsecond precision."""
    if not isinstance(seconds, (int, float)):
        if not hasattr(type(seconds), "__index__") and not hasattr(type(seconds), "__float__"):
            raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
        seconds = float(seconds)
    if seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if seconds > 2**63 / 1e9:
        raise OverflowError("timestamp too large to convert to C PyTime_t")
    _wait_ms(math.ceil(seconds * 1000))


class _Timer:
    """All that an event loop without sockets selects on is time."""

    def select(self, timeout):
        if timeout is None:
            # Nothing can wake it any more: like natively, the program hangs.
            while True:
                _wait_ms(_longest_ms)
        _wait_ms(math.ceil(timeout * 1000))
        return []

    def close(self):
        pass


class EventLoop(base_events.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self._selector = _Timer()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass

    def run_in_executor(self, executor, func, *args):
        """There are no threads, so the work is done at once."""
        self._check_closed()
        future = self.create_future()
        try:
            result = func(*args)
        except BaseException as error:
            if isinstance(error, (SystemExit, KeyboardInterrupt)):
                raise
            future.set_exception(error)
        else:
            future.set_result(result)
        return future

    async def shutdown_default_executor(self, timeout=None):
        self._executor_shutdown_called = True


class _Policy(events._BaseDefaultEventLoopPolicy):
    _loop_factory = EventLoop


def install(plain_run):
    sleep.__module__ = "time"
    sleep.__qualname__ = "sleep"
    time.sleep = sleep
    asyncio.run = plain_run
    asyncio.runners.run = plain_run
    asyncio.SelectorEventLoop = asyncio.EventLoop = EventLoop
    reset()


def reset():
    events._event_loop_policy = _Policy()
    events._set_running_loop(None)
