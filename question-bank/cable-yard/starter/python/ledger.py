from places import place_code


class Ledger:
    """Keeps how many metres lie at each place."""

    def __init__(self):
        self.places = {}

    def book(self, hall, row, bay, metres):
        code = place_code(hall, row, bay)
        if code not in self.places:
            self.places[code] = {"hall": hall, "row": row, "bay": bay, "metres": 0}
        self.places[code]["metres"] += metres

    def entries(self):
        filled = [place for place in self.places.values() if place["metres"] != 0]
        return sorted(filled, key=lambda place: (place["hall"], place["row"], place["bay"]))
