// expects: basics fails, edges fails
const dailyRates = { sander: 1200, ladder: 800, mixer: 2600, heater: 1400 };

export function priceOf(tool, days) {
  const rate = dailyRates[tool];
  return Math.min(days, 4) * rate + (Math.max(days - 4, 0) * rate) / 2;
}
