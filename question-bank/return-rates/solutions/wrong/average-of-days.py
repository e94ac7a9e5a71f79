# expects: basics fails
# Averages the percentages of the days, as if each had as many sales.
from collections import defaultdict


def return_rates(reports):
    days = defaultdict(list)
    for report in reports:
        days[report["shop"]].append(100 * report["returned"] / report["sold"] if report["sold"] else None)
    rates = []
    for shop, percents in days.items():
        known = [percent for percent in percents if percent is not None]
        rates.append({"shop": shop, "percent": sum(known) / len(known) if known else None})
    return rates
