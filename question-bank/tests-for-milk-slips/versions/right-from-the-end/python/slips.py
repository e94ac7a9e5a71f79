"""Slips of the milk collection, read from the last row to the first."""


def _clean(value, convert):
    if value is None or str(value).strip() == "":
        return None
    return convert(str(value).strip())


def _last_known(group, field, convert):
    known = (_clean(row[field], convert) for row in reversed(group))
    return next((value for value in known if value is not None), None)


def merge_slips(rows):
    rows = list(rows)
    numbers = [_clean(row["slip"], str.upper) for row in rows]
    answer = []
    for number in dict.fromkeys(numbers):
        if number is None:
            continue
        group = [row for row, other in zip(rows, numbers) if other == number]
        answer.append(
            {
                "slip": number,
                "farm": _last_known(group, "farm", str),
                "litres": _last_known(group, "litres", lambda text: float(text.replace(",", "."))),
            }
        )
    return answer
