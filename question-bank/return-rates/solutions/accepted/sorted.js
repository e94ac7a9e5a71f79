// Sorts a copy by shop, so that the reports of one shop are neighbours.
function returnRates(reports) {
  const sorted = [...reports].sort((a, b) => (a.shop < b.shop ? -1 : a.shop > b.shop ? 1 : 0));
  const rates = [];
  let start = 0;
  while (start < sorted.length) {
    let end = start;
    let sold = 0;
    let returned = 0;
    while (end < sorted.length && sorted[end].shop === sorted[start].shop) {
      sold += sorted[end].sold;
      returned += sorted[end].returned;
      end += 1;
    }
    rates.push({ shop: sorted[start].shop, percent: sold > 0 ? (returned / sold) * 100 : null });
    start = end;
  }
  return rates;
}
