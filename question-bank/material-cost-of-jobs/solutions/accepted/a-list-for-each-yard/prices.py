def price_index(items):
    yards = {}
    for item in items:
        yards.setdefault(item["yard"], {})[item["number"]] = item["cents"]
    return yards
