// expects: basics fails
// Takes a rate of 0 for no rate.
function returnRates(reports) {
  const totals = new Map();
  for (const { shop, sold, returned } of reports) {
    const total = totals.get(shop) ?? { sold: 0, returned: 0 };
    totals.set(shop, { sold: total.sold + sold, returned: total.returned + returned });
  }
  return [...totals].map(([shop, { sold, returned }]) => ({ shop, percent: (sold && (100 * returned) / sold) || null }));
}
