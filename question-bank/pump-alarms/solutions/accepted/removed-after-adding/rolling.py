from collections import deque


class RollingMean:
    def __init__(self, width):
        self.width = width
        self.values = deque()
        self.total = 0

    def add(self, value):
        self.values.append(value)
        self.total += value
        if len(self.values) > self.width:
            self.total -= self.values.popleft()

    def is_full(self):
        return len(self.values) == self.width

    def value(self):
        return self.total / self.width
