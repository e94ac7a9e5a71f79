/** Cents a day. */
const dailyRates: Record<string, number> = { sander: 1200, ladder: 800, mixer: 2600, heater: 1500 };

/** What a tool costs for so many charged days, in cents. */
export function priceOf(tool: string, days: number): number {
  return (dailyRates[tool] ?? 0) * days;
}
