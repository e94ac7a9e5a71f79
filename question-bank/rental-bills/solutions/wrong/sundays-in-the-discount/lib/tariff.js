const dailyRates = { sander: 1200, ladder: 800, mixer: 2600, heater: 1500 };

export function priceOf(tool, numbers) {
  const rate = dailyRates[tool];
  return numbers.reduce((cents, number) => cents + (number <= 5 ? rate : rate / 2), 0);
}
