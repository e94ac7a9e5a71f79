from collections import deque


class RollingMean:
    def __init__(self, width):
        self.width = width
        self.values = deque()
        self.total = 0

    def add(self, value):
        self.values = deque([*self.values, value], maxlen=self.width)

    def is_full(self):
        return len(self.values) == self.width

    def value(self):
        return sum(self.values) / self.width
