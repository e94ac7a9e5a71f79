# expects: edges fails, basics passes
# Separates the three, but takes the hyphens out of the name of the hall.
def place_code(hall, row, bay):
    return f"{hall.replace('-', '')}-{row}-{bay}"
