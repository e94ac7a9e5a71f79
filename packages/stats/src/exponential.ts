/**
 * e^−x for x ≥ 0, from multiplications alone: (1 − x/1024)^1024, by squaring ten times. Their results are the same on every machine and in
 * every version of the engine (IEEE 754), which `Math.exp` does not promise, and stored forms must be drawn again years later.
 */
export function reproducibleDecay(x: number): number {
  if (x >= 64) return 0;
  let power = 1 - x / 1024;
  for (let squaring = 0; squaring < 10; squaring += 1) power *= power;
  return power;
}
