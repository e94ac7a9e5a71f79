# Goes through the parts by position, so that a quoted value decides itself where it ends.
def read_lines(lines):
    return [read_line(line) for line in lines]


def read_line(line):
    place, mark, rest = line.partition(">")
    event, *_ = rest.split(";", 1)
    place, event = place.strip(), event.strip()
    if not mark or not place or not event:
        return None
    values = {}
    at = rest.find(";")
    while at != -1 and at < len(rest):
        at += 1
        end = rest.find(";", at)
        end = len(rest) if end == -1 else end
        part = rest[at:end]
        if part.strip() == "":
            at = end
            continue
        equals = part.find("=")
        key = part[:equals].strip().lower()
        if equals == -1 or not key:
            return None
        start = at + equals + 1
        while start < len(rest) and rest[start] == " ":
            start += 1
        if start < len(rest) and rest[start] == '"':
            read = quoted(rest, start + 1)
            if read is None:
                return None
            values[key], at = read
        else:
            values[key] = rest[at + equals + 1 : end].strip()
            at = end
    return {"place": place, "event": event, "values": values}


def quoted(text, at):
    """The value and the position of the semicolon behind it (or the end), or None."""
    value = ""
    while at < len(text):
        if text[at] != '"':
            value += text[at]
            at += 1
        elif text[at + 1 : at + 2] == '"':
            value += '"'
            at += 2
        else:
            end = text.find(";", at)
            end = len(text) if end == -1 else end
            return (value, end) if text[at + 1 : end].strip() == "" else None
    return None
