def place_code(hall, row, bay):
    """Rows and bays hold digits only, so from its end the text can be read in one way only."""
    return f"{hall}/{row}/{bay}"
