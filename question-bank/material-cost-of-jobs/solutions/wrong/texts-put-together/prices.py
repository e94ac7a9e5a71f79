# expects: basics passes, edges fails
# Yard N1 with item 5 and yard N with item 15 get the same key.
def price_index(items):
    return {item["yard"] + item["number"]: item["cents"] for item in items}
