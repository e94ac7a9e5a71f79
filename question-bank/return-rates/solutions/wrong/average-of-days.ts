// expects: basics fails
// Averages the percentages of the days, so a day with few sales weighs as much as one with many.
type Report = { shop: string; sold: number; returned: number };

function returnRates(reports: Report[]): { shop: string; percent: number | null }[] {
  const shops: string[] = [...new Set(reports.map((report) => report.shop))];
  return shops.map((shop) => {
    const rates: number[] = reports
      .filter((report) => report.shop === shop && report.sold > 0)
      .map((report) => (100 * report.returned) / report.sold);
    return { shop, percent: rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0) / rates.length };
  });
}
