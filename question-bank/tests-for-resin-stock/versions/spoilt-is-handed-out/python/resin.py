"""Resin of the boat yard, in kg. Days are whole numbers."""


class TooLittle(Exception):
    """There is less that may be used than was asked for."""


class ResinStock:
    def __init__(self):
        self._batches = []  # in the order of delivery: [batch, kg, good_until]

    def deliver(self, batch, kg, good_until):
        if kg <= 0:
            raise ValueError("a delivery has at least something in it")
        self._batches.append([batch, kg, good_until])

    def left(self, day):
        """How many kg may be used on that day."""
        return sum(entry[1] for entry in self._usable(day))

    def take(self, kg, day):
        """Takes from what goes bad first; answers pairs of batch and kg."""
        if kg <= 0:
            raise ValueError("take at least something")
        if kg > self.left(day):
            raise TooLittle(f"{kg} kg are wanted, {self.left(day)} may be used")
        taken = []
        for entry in sorted(self._batches, key=lambda entry: entry[2]):
            part = min(kg, entry[1])
            if part == 0:
                break
            entry[1] -= part
            kg -= part
            taken.append((entry[0], part))
        self._batches = [entry for entry in self._batches if entry[1] > 0]
        return taken

    def _usable(self, day):
        good = [entry for entry in self._batches if entry[2] >= day]
        return sorted(good, key=lambda entry: entry[2])  # equal ones stay in their order
