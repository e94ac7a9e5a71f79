# expects: basics passes, edges fails
# Takes 0 for no price.
def price_index(items):
    return {(item["yard"], item["number"]): item["cents"] for item in items}
