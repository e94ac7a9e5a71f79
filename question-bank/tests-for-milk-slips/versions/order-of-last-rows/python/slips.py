"""Slips of the milk collection: many rows in, one row for each slip out."""


def trimmed(text):
    """The text without spaces around it; None where it says nothing."""
    text = (text or "").strip()
    return text or None


def litres_in(value):
    """Litres as a float; None where they are not known."""
    if isinstance(value, str):
        value = trimmed(value.replace(",", "."))
    return None if value is None else float(value)


def merge_slips(rows):
    merged = {}
    for row in rows:
        number = trimmed(row["slip"])
        if number is None:
            continue
        number = number.upper()
        slip = merged.pop(number, {"slip": number, "farm": None, "litres": None})
        merged[number] = slip
        farm = trimmed(row["farm"])
        if farm is not None:
            slip["farm"] = farm
        litres = litres_in(row["litres"])
        if litres is not None:
            slip["litres"] = litres
    return list(merged.values())
