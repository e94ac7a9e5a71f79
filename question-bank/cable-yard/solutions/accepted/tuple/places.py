def place_code(hall, row, bay):
    return hall, row, bay
