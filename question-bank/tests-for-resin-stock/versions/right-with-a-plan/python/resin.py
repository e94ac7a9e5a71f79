"""Resin of the boat yard: a list of deliveries that stays sorted, and what was used of each."""

from bisect import insort


class TooLittle(Exception):
    pass


class ResinStock:
    def __init__(self):
        self.number = 0
        self.deliveries = []
        self.used = {}

    def deliver(self, batch, kg, good_until):
        if not kg > 0:
            raise ValueError(kg)
        self.number += 1
        self.used[self.number] = 0
        insort(self.deliveries, (good_until, self.number, batch, kg))

    def left(self, day):
        total = 0
        for good_until, number, _, kg in self.deliveries:
            if day <= good_until:
                total += kg - self.used[number]
        return total

    def take(self, kg, day):
        if not kg > 0:
            raise ValueError(kg)
        plan, missing = [], kg
        for good_until, number, batch, delivered in self.deliveries:
            rest = delivered - self.used[number]
            if day > good_until or rest == 0 or missing == 0:
                continue
            part = rest if rest < missing else missing
            plan.append((number, batch, part))
            missing -= part
        if missing > 0:
            raise TooLittle(missing)
        for number, _, part in plan:
            self.used[number] += part
        return [(batch, part) for _, batch, part in plan]
