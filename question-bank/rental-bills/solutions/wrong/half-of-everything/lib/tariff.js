// expects: basics fails, edges fails
const dailyRates = { sander: 1200, ladder: 800, mixer: 2600, heater: 1500 };

export function priceOf(tool, days) {
  return days > 5 ? (dailyRates[tool] * days) / 2 : dailyRates[tool] * days;
}
