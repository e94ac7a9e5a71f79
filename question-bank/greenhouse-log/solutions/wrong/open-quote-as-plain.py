# expects: edges fails, basics passes
# Lets the spaces in front of a value be given back, so a quoted value that breaks its rule is read as a plain one that begins with a space.
import re

PART = re.compile(r'\s*(?:(?P<key>[^;=]*[^;=\s])\s*=\s*(?:"(?P<quoted>(?:[^"]|"")*)"|(?P<bare>(?!")[^;]*))\s*)?(?:;|$)')


def read_lines(lines):
    return [read_line(line) for line in lines]


def read_line(line):
    head = re.fullmatch(r"\s*([^>]*[^>\s])\s*>\s*([^;]*[^;\s])\s*(?:;(.*))?", line)
    if head is None:
        return None
    place, event, rest = head.groups()
    values = {}
    at = 0
    rest = rest or ""
    while at < len(rest):
        part = PART.match(rest, at)
        if part is None:
            return None
        at = part.end()
        if part["key"] is not None:
            bare = part["bare"]
            values[part["key"].lower()] = part["quoted"].replace('""', '"') if bare is None else bare.strip()
    return {"place": place, "event": event, "values": values}
