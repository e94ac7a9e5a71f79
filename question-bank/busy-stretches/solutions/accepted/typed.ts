type Stretch = { from: number; to: number };

function busyStretches(counts: (number | null)[], width: number, limit: number): Stretch[] {
  const stretches: Stretch[] = [];
  let sum = 0;
  let filled = 0;
  for (const [minute, count] of counts.entries()) {
    // A gap starts the window anew: no busy window may contain it.
    if (count === null) {
      sum = 0;
      filled = 0;
      continue;
    }
    sum += count;
    filled += 1;
    if (filled > width) {
      sum -= counts[minute - width] ?? 0;
      filled = width;
    }
    if (filled < width || sum <= limit) continue;
    const last: Stretch | undefined = stretches.at(-1);
    const from = minute - width + 1;
    if (last !== undefined && last.to >= from - 1) last.to = minute;
    else stretches.push({ from, to: minute });
  }
  return stretches;
}
