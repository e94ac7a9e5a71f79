def paid():
    return 3
