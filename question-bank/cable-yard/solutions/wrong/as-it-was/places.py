# expects: basics fails, edges fails
# The program as it was.
def place_code(hall, row, bay):
    return f"{hall}{row}-{bay}"
