# expect: time_limit
import importlib.abc
import sys


class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        while True:
            pass


sys.meta_path.insert(0, Finder())
import not_there
