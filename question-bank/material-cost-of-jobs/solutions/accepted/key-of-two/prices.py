def price_index(items):
    return {(item["yard"], item["number"]): item["cents"] for item in items}
