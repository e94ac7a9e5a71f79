def paid():
    return 2
