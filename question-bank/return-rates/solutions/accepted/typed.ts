type Report = { shop: string; sold: number; returned: number };
type Rate = { shop: string; percent: number | null };

function returnRates(reports: Report[]): Rate[] {
  const byShop = new Map<string, Report[]>();
  for (const report of reports) {
    const list = byShop.get(report.shop);
    if (list === undefined) byShop.set(report.shop, [report]);
    else list.push(report);
  }
  const total = (list: readonly Report[], field: 'sold' | 'returned'): number => list.reduce((sum, report) => sum + report[field], 0);
  return [...byShop].map(([shop, list]): Rate => {
    const sold = total(list, 'sold');
    return { shop, percent: sold === 0 ? null : (100 * total(list, 'returned')) / sold };
  });
}
