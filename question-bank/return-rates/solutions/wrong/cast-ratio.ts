// expects: edges fails, basics passes
// Says with `as` what is not so: without sales the ratio is NaN or infinite, never null.
type Report = { shop: string; sold: number; returned: number };

function returnRates(reports: Report[]): { shop: string; percent: number | null }[] {
  const totals: Record<string, { sold: number; returned: number }> = {};
  for (const { shop, sold, returned } of reports) {
    totals[shop] ??= { sold: 0, returned: 0 };
    totals[shop].sold += sold;
    totals[shop].returned += returned;
  }
  return Object.entries(totals).map(([shop, total]) => ({ shop, percent: ((100 * total.returned) / total.sold) as number | null }));
}
