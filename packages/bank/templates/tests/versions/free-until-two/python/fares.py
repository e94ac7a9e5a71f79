def fare(age):
    return 0 if age < 3 else 500
