// expects: size times out, basics passes, edges passes
// Copies all totals for each report.
function returnRates(reports) {
  const totals = reports.reduce((all, { shop, sold, returned }) => {
    const before = all[shop] ?? { sold: 0, returned: 0 };
    return { ...all, [shop]: { sold: before.sold + sold, returned: before.returned + returned } };
  }, {});
  return Object.entries(totals).map(([shop, { sold, returned }]) => ({ shop, percent: sold === 0 ? null : (100 * returned) / sold }));
}
