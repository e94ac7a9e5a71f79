const firstMs = 1000;
const longestMs = 15_000;

/** How long to wait after the n-th failure in a row: doubled each time, and between half and all of it, so that many browsers do not return at once. */
export function backOffMs(failures: number, random: () => number): number {
  const fullMs = Math.min(longestMs, firstMs * 2 ** Math.max(0, failures - 1));
  return fullMs / 2 + (random() * fullMs) / 2;
}
