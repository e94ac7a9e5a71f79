/** A surprise as odds: "1 in 4,000". Two digits are more than anybody knows of a tail. */
export function oddsOf(surprise: number): string {
  const odds = 10 ** Math.max(0, surprise);
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(odds)) - 1);
  return `1 in ${(Math.round(odds / digits) * digits).toLocaleString('en')}`;
}
