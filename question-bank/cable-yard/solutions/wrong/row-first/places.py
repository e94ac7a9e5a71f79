# expects: edges fails, basics passes
# Puts the row first, so it runs into halls whose names begin with a digit.
def place_code(hall, row, bay):
    return f"{row}{hall}-{bay}"
