function returnRates(reports) {
  const totals = new Map();
  for (const { shop, sold, returned } of reports) {
    const total = totals.get(shop) ?? { sold: 0, returned: 0 };
    total.sold += sold;
    total.returned += returned;
    totals.set(shop, total);
  }
  return [...totals].map(([shop, { sold, returned }]) => ({ shop, percent: sold === 0 ? null : (100 * returned) / sold }));
}
