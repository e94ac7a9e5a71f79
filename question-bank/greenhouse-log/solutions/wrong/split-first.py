# expects: edges fails, basics passes
# Splits at every semicolon, also inside quoted values, and removes the quotes afterwards.
def read_lines(lines):
    result = []
    for line in lines:
        place, mark, rest = line.partition(">")
        event, *parts = rest.split(";")
        values = {}
        is_good = bool(mark and place.strip() and event.strip())
        for part in parts:
            if not part.strip():
                continue
            key, equals, value = part.partition("=")
            if not equals or not key.strip():
                is_good = False
            values[key.strip().lower()] = value.strip().strip('"').replace('""', '"')
        result.append({"place": place.strip(), "event": event.strip(), "values": values} if is_good else None)
    return result
