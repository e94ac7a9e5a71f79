const dailyRates: Record<string, number> = { sander: 1200, ladder: 800, mixer: 2600, heater: 1500 };
const fullDays = 5;

export function priceOf(tool: string, days: number): number {
  const rate = dailyRates[tool] ?? 0;
  let cents = 0;
  for (let day = 1; day <= days; day += 1) cents += day <= fullDays ? rate : rate / 2;
  return cents;
}
