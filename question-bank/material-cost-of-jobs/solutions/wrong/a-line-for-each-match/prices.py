def price_index(items):
    index = {}
    for item in items:
        index.setdefault(item["number"], []).append(item["cents"])
    return index
