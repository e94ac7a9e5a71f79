// expects: basics fails
// Starts a new entry whenever the shop changes, as if the reports were sorted.
function returnRates(reports) {
  const groups = [];
  for (const { shop, sold, returned } of reports) {
    const last = groups.at(-1);
    if (last?.shop === shop) {
      last.sold += sold;
      last.returned += returned;
    } else groups.push({ shop, sold, returned });
  }
  return groups.map(({ shop, sold, returned }) => ({ shop, percent: sold === 0 ? null : (100 * returned) / sold }));
}
