# expect: runtime_error
class Meta(type):
    @property
    def __name__(cls):
        raise RuntimeError("no name")


class Evil(Exception, metaclass=Meta):
    def __str__(self):
        raise RuntimeError("no text")

    __repr__ = __str__

    @property
    def __traceback__(self):
        raise RuntimeError("no traceback")

    @property
    def __class__(self):
        raise RuntimeError("no class")


raise Evil
