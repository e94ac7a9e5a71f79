"""What a function returned as JSON text, in the form of `returnedValue` (core/src/runs/schema.ts)."""

import dataclasses
import datetime
import sys
from collections import deque
from json.encoder import encode_basestring_ascii as _quoted
from math import isfinite

_deepest = 1000
_longest = 1_000_000
_largest_safe = 2**53 - 1
# 100,000 decimal digits, the most that is read.
_most_bits = 332_192


class UnusableValue(Exception):
    """Says what to return instead; the candidate reads it."""


def encode(value):
    encoding = _Encoding()
    encoding.add(value, 1)
    return "".join(encoding.parts)


class _Encoding:
    def __init__(self):
        self.parts = []
        self.length = 0
        self.open = set()

    def put(self, text):
        self.length += len(text)
        if self.length > _longest:
            raise UnusableValue("The function returned more than 1 MB of data. Return a smaller value.")
        self.parts.append(text)

    def add(self, value, depth):
        kind = type(value)
        if value is None:
            self.put("null")
        elif value is True or value is False:
            self.put("true" if value else "false")
        elif issubclass(kind, str):
            if str.__len__(value) > _longest:
                self.put(value)
            self.put(_quoted(str.__str__(value)))
        elif issubclass(kind, int):
            self.add_integer(int.__int__(value))
        elif issubclass(kind, float):
            self.add_float(float.__float__(value))
        elif issubclass(kind, (list, tuple, dict, set, frozenset, deque, range)) or _is_record(kind):
            self.add_inside(value, kind, depth)
        elif issubclass(kind, datetime.datetime):
            self.tagged("date", _quoted(_instant(value)))
        elif issubclass(kind, datetime.date):
            self.tagged("date", _quoted(_instant(datetime.datetime(value.year, value.month, value.day))))
        else:
            self.put(f'{{"$":"unsupported","type":{_quoted(str(kind.__name__)[:100])}}}')

    def tagged(self, tag, value):
        self.put(f'{{"$":"{tag}","value":{value}}}')

    def add_integer(self, value):
        if -_largest_safe <= value <= _largest_safe:
            self.put(int.__repr__(value))
        elif value.bit_length() > _most_bits:
            raise UnusableValue("The function returned an integer of more than 100,000 digits. Return a smaller one.")
        else:
            self.tagged("bigint", f'"{_digits(value)}"')

    def add_float(self, value):
        if not isfinite(value):
            self.tagged("number", '"NaN"' if value != value else '"Infinity"' if value > 0 else '"-Infinity"')
        elif value == 0 and float.__repr__(value)[0] == "-":
            self.tagged("number", '"-0"')
        else:
            self.put(float.__repr__(value))

    def add_inside(self, value, kind, depth):
        if id(value) in self.open:
            raise UnusableValue("The function returned a value that contains itself. Return data without cycles.")
        if depth > _deepest:
            raise UnusableValue(f"The function returned data nested more than {_deepest} levels deep. Return a flatter value.")
        self.open.add(id(value))
        if issubclass(kind, dict):
            self.add_entries(list(dict.items(value)), depth)
        elif issubclass(kind, list):
            self.add_items("[", list.__iter__(value), "]", depth)
        elif issubclass(kind, tuple):
            self.add_items("[", tuple.__iter__(value), "]", depth)
        elif issubclass(kind, deque):
            self.add_items("[", deque.__iter__(value), "]", depth)
        elif issubclass(kind, range):
            self.add_items("[", iter(value), "]", depth)
        elif issubclass(kind, (set, frozenset)):
            items = set.__iter__(value) if issubclass(kind, set) else frozenset.__iter__(value)
            self.add_items('{"$":"set","values":[', items, "]}", depth)
        else:
            self.add_entries([(field.name, getattr(value, field.name, None)) for field in dataclasses.fields(value)], depth)
        self.open.discard(id(value))

    def add_items(self, head, items, tail, depth):
        self.put(head)
        for index, item in enumerate(items):
            if index > 0:
                self.put(",")
            self.add(item, depth + 1)
        self.put(tail)

    def add_entries(self, entries, depth):
        # A key that is no text makes a map of it, a key `$` could be mistaken for a tagged form.
        has_texts = all(issubclass(type(key), str) for key, _ in entries)
        is_tagged = not has_texts or any(str.__eq__(key, "$") for key, _ in entries)
        self.put(f'{{"$":"{"object" if has_texts else "map"}","entries":[' if is_tagged else "{")
        for index, (key, held) in enumerate(entries):
            self.put(("," if index > 0 else "") + ("[" if is_tagged else ""))
            self.add(key, depth + 1)
            self.put("," if is_tagged else ":")
            self.add(held, depth + 1)
            if is_tagged:
                self.put("]")
        self.put("]}" if is_tagged else "}")


def _is_record(kind):
    return any("__dataclass_fields__" in base.__dict__ for base in kind.__mro__)


def _digits(value):
    # Beyond 4,300 digits Python refuses; the bound above is ours.
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        return int.__repr__(value)
    finally:
        sys.set_int_max_str_digits(limit)


def _instant(value):
    """A naive time is read as UTC: there is no other zone in here."""
    if value.tzinfo is not None:
        value = value.astimezone(datetime.timezone.utc)
    return f"{value.year:04}-{value.month:02}-{value.day:02}T{value.hour:02}:{value.minute:02}:{value.second:02}.{value.microsecond // 1000:03}Z"
