KINDS = {
    "water": {"items": ["filter", "tablets"], "grams": 900},
    "light": {"items": ["lamp", "cells", "hook"], "grams": 640},
    "repair": {"items": ["tape", "cord", "needle"], "grams": 410},
    "empty": {"items": [], "grams": 220},
}


def new_box(kind):
    """A box of this kind, packed as usual."""
    return dict(KINDS[kind])
