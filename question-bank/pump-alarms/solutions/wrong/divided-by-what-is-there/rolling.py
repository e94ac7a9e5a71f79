# expects: basics fails, edges fails
# Divides by the number of values that are kept: a steady flow is right again, but the window is still an hour too wide.
from collections import deque


class RollingMean:
    def __init__(self, width):
        self.width = width
        self.values = deque()
        self.total = 0

    def add(self, value):
        if len(self.values) > self.width:
            self.total -= self.values.popleft()
        self.values.append(value)
        self.total += value

    def is_full(self):
        return len(self.values) >= self.width

    def value(self):
        return self.total / len(self.values)
