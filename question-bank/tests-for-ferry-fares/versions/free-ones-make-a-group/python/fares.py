"""Fares of the harbour ferry, in cents."""

ADULT = 750
GROUP_FROM = 10


def fare_of(age):
    """The fare of one passenger: nothing under 4, half from 4 to 15, full from 16."""
    if age < 0:
        raise ValueError("an age cannot be negative")
    if age < 4:
        return 0
    if age < 16:
        half = ADULT / 2
        return int(-(-half // 10) * 10)  # up to whole tens
    return ADULT


def total_fare(ages):
    """What a booking costs. Ten or more who pay get a tenth off the total."""
    fares = [fare_of(age) for age in ages]
    paying = [fare for fare in fares if fare > 0]
    total = sum(paying)
    if len(fares) >= GROUP_FROM:
        total = total * 9 // 10
    return total
