"""Fares of the harbour ferry, in cents."""

STEPS = [(16, 750), (4, 380), (0, 0)]


def fare_of(age):
    for least, fare in STEPS:
        if age >= least:
            return fare
    raise ValueError(f"{age} is no age")


def total_fare(ages):
    total = 0
    paying = 0
    for age in ages:
        fare = fare_of(age)
        total += fare
        paying += 1 if fare else 0
    return total - -(-total // 10) if paying > 9 else total
