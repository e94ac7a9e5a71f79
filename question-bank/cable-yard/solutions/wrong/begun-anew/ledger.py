# expects: basics fails, edges fails
# Begins a new entry when another place has the same code, and so forgets the one before.
from places import place_code


class Ledger:
    def __init__(self):
        self.places = {}

    def book(self, hall, row, bay, metres):
        code = place_code(hall, row, bay)
        place = self.places.get(code)
        if place is None or (place["hall"], place["row"]) != (hall, row):
            place = self.places[code] = {"hall": hall, "row": row, "bay": bay, "metres": 0}
        place["metres"] += metres

    def entries(self):
        filled = [place for place in self.places.values() if place["metres"] != 0]
        return sorted(filled, key=lambda place: (place["hall"], place["row"], place["bay"]))
