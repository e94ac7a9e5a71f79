const dailyRates = { sander: 1200, ladder: 800, mixer: 2600, heater: 1500 };

export function priceOf(tool, days) {
  const rate = dailyRates[tool];
  return Math.min(days, 5) * rate + (Math.max(days - 5, 0) * rate) / 2;
}
