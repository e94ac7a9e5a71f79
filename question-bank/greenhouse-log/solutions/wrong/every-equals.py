# expects: edges fails, basics passes
# Splits a part at every equals sign, so a value that holds one makes the line bad.
import re


def read_lines(lines):
    result = []
    for line in lines:
        place, mark, rest = line.partition(">")
        parts = re.findall(r'(?:=\s*"(?:[^"]|"")*"|[^;])+', rest)
        event = parts[0].strip() if parts else ""
        values = {}
        is_good = bool(mark and place.strip() and event) and not rest.lstrip().startswith(";")
        for part in parts[1:]:
            if part.strip() == "":
                continue
            fields = part.split("=")
            if len(fields) != 2 or not fields[0].strip():
                is_good = False
                continue
            value = fields[1].strip()
            if value.startswith('"'):
                if not re.fullmatch(r'"(?:[^"]|"")*"', value):
                    is_good = False
                value = value[1:-1].replace('""', '"')
            values[fields[0].strip().lower()] = value
        result.append({"place": place.strip(), "event": event, "values": values} if is_good else None)
    return result
