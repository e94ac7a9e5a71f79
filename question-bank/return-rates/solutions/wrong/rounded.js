// expects: basics fails
// Rounds to one digit.
function returnRates(reports) {
  const totals = new Map();
  for (const { shop, sold, returned } of reports) {
    const total = totals.get(shop) ?? { sold: 0, returned: 0 };
    totals.set(shop, { sold: total.sold + sold, returned: total.returned + returned });
  }
  return [...totals].map(([shop, { sold, returned }]) => ({
    shop,
    percent: sold === 0 ? null : Number(((100 * returned) / sold).toFixed(1)),
  }));
}
