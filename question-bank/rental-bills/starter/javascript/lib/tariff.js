/** Cents a day. */
const dailyRates = { sander: 1200, ladder: 800, mixer: 2600, heater: 1500 };

/**
 * What a tool costs for so many charged days, in cents.
 * @param {string} tool
 * @param {number} days
 */
export function priceOf(tool, days) {
  return dailyRates[tool] * days;
}
