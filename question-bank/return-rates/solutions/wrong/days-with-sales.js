// expects: edges fails, basics passes
// Drops the days without a sale before adding up: their returned items are lost, and so are shops that never sold.
function returnRates(reports) {
  const totals = new Map();
  for (const { shop, sold, returned } of reports.filter((report) => report.sold > 0)) {
    const total = totals.get(shop) ?? { sold: 0, returned: 0 };
    totals.set(shop, { sold: total.sold + sold, returned: total.returned + returned });
  }
  return [...totals].map(([shop, { sold, returned }]) => ({ shop, percent: (100 * returned) / sold }));
}
