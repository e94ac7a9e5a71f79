def fare(age):
    return 0 if age <= 4 else 500
