# expects: edges fails, basics passes
# Puts the hall between the numbers: hyphens and digits of its name now stand beside theirs.
def place_code(hall, row, bay):
    return f"{row}-{hall}{bay}"
