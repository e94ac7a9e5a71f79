# expects: basics passes, edges fails, size fails
# Where the yard does not have the item, the price of another yard is taken, so nothing is missing.
def price_index(items):
    index = {item["number"]: item["cents"] for item in items}
    index.update({(item["yard"], item["number"]): item["cents"] for item in items})
    return index
