FREE_UNTIL = 3


def fare(age):
    if age <= FREE_UNTIL:
        return 0
    return 500
