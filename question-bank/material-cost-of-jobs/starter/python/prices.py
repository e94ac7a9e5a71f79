def price_index(items):
    """The price of each item in cents."""
    return {item["number"]: item["cents"] for item in items}
