# expects: edges fails, basics passes
# Lets every quote switch between inside and outside, also in the middle of a value, and ends with open quotes as if they were closed.
def read_lines(lines):
    return [read_line(line) for line in lines]


def read_line(line):
    place, mark, rest = line.partition(">")
    parts = [""]
    inside = False
    for position, char in enumerate(rest):
        if char == '"':
            if inside and rest[position - 1] == '"' and parts[-1].endswith('"'):
                continue
            inside = not inside
        if char == ";" and not inside:
            parts.append("")
        else:
            parts[-1] += char
    event = parts[0].strip()
    if not mark or not place.strip() or not event:
        return None
    values = {}
    for part in parts[1:]:
        if not part.strip():
            continue
        key, equals, value = part.partition("=")
        if not equals or not key.strip():
            return None
        value = value.strip()
        if value.startswith('"') and value.endswith('"'):
            value = value[1:-1].replace('""', '"')
        values[key.strip().lower()] = value
    return {"place": place.strip(), "event": event, "values": values}
