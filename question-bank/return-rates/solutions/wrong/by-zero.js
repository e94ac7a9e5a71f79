// expects: edges fails, basics passes
// Divides by zero where a shop sold nothing.
function returnRates(reports) {
  const totals = new Map();
  for (const { shop, sold, returned } of reports) {
    const total = totals.get(shop) ?? { sold: 0, returned: 0 };
    total.sold += sold;
    total.returned += returned;
    totals.set(shop, total);
  }
  return [...totals].map(([shop, { sold, returned }]) => ({ shop, percent: (100 * returned) / sold }));
}
