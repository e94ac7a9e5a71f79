def place_code(hall, row, bay):
    """A text for a place, such as K12-3."""
    return f"{hall}{row}-{bay}"
