def paid():
    return 1
