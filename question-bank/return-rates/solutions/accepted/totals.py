from collections import defaultdict


def return_rates(reports):
    sold = defaultdict(int)
    returned = defaultdict(int)
    for report in reports:
        sold[report["shop"]] += report["sold"]
        returned[report["shop"]] += report["returned"]
    return [
        {"shop": shop, "percent": 100 * returned[shop] / items if items > 0 else None}
        for shop, items in sold.items()
    ]
