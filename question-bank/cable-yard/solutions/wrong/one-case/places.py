# expects: edges fails, basics passes
# Makes the name upper case on the way, which joins halls that differ.
def place_code(hall, row, bay):
    return (hall.upper(), row, bay)
