# expects: edges fails, basics passes
# Divides by the sales of a shop that had none.
def return_rates(reports):
    totals = {}
    for report in reports:
        sold, returned = totals.get(report["shop"], (0, 0))
        totals[report["shop"]] = (sold + report["sold"], returned + report["returned"])
    return [{"shop": shop, "percent": 100 * returned / sold} for shop, (sold, returned) in totals.items()]
