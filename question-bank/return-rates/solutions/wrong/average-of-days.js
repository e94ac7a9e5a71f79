// expects: basics fails
// Averages the percentages of the days, so a day with few sales weighs as much as one with many.
function returnRates(reports) {
  const days = new Map();
  for (const { shop, sold, returned } of reports) {
    const rates = days.get(shop) ?? [];
    if (sold > 0) rates.push((100 * returned) / sold);
    days.set(shop, rates);
  }
  return [...days].map(([shop, rates]) => ({
    shop,
    percent: rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0) / rates.length,
  }));
}
