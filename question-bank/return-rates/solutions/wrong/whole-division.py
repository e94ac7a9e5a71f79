# expects: basics fails
# Divides whole numbers, which cuts off what is behind the point.
def return_rates(reports):
    totals = {}
    for report in reports:
        sold, returned = totals.get(report["shop"], (0, 0))
        totals[report["shop"]] = (sold + report["sold"], returned + report["returned"])
    return [
        {"shop": shop, "percent": 100 * returned // sold if sold else None}
        for shop, (sold, returned) in totals.items()
    ]
