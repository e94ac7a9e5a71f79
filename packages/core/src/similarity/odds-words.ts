/** Beyond it a tail is a line drawn on: a number would say more than anybody has seen. */
const rarest = 6;

/** Up to so many answers a question's own tell nothing of what is usual; what is said of them is what is usual at other questions (`packages/similarity`, own tail). */
export const answersWithoutOwnTail = 33;

/** A surprise as odds: "1 in 4,000". Two digits are more than anybody knows of a tail. */
export function oddsOf(surprise: number): string {
  if (surprise > rarest) return 'less than 1 in 1,000,000';
  const odds = 10 ** Math.max(0, surprise);
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(odds)) - 1);
  return `1 in ${(Math.round(odds / digits) * digits).toLocaleString('en')}`;
}
