// expects: edges fails, basics passes
// Calls a window busy that only reaches the limit.
type Stretch = { from: number; to: number };

function busyStretches(counts: (number | null)[], width: number, limit: number): Stretch[] {
  const sums: number[] = [0];
  const gaps: number[] = [0];
  for (const count of counts) {
    sums.push(sums[sums.length - 1] + (count ?? 0));
    gaps.push(gaps[gaps.length - 1] + (count === null ? 1 : 0));
  }
  const stretches: Stretch[] = [];
  for (let from = 0; from + width <= counts.length; from += 1) {
    const end: number = from + width;
    if (gaps[end] !== gaps[from] || sums[end] - sums[from] < limit) continue;
    const last: Stretch | undefined = stretches.at(-1);
    if (last && from <= last.to + 1) last.to = end - 1;
    else stretches.push({ from, to: end - 1 });
  }
  return stretches;
}
