// expects: edges fails, basics passes
// Says with `as` that there are no gaps; null is then added as 0.
interface Stretch {
  from: number;
  to: number;
}

function busyStretches(counts: (number | null)[], width: number, limit: number): Stretch[] {
  const numbers = counts as number[];
  const stretches: Stretch[] = [];
  let sum = 0;
  for (let to = 0; to < numbers.length; to += 1) {
    sum += numbers[to];
    if (to >= width) sum -= numbers[to - width];
    const from: number = to - width + 1;
    if (from < 0 || sum <= limit) continue;
    const last = stretches[stretches.length - 1];
    if (last && from <= last.to + 1) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches;
}
