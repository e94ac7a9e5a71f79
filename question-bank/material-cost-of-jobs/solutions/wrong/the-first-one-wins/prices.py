# expects: basics fails, edges fails, size fails
# Treats the symptom: J7 is right, and the jobs of the other yard are now wrong.
def price_index(items):
    index = {}
    for item in items:
        index.setdefault(item["number"], item["cents"])
    return index
