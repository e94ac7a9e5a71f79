// expects: edges fails, basics passes
// Adds a missing measurement as 0.
function busyStretches(counts, width, limit) {
  const stretches = [];
  let sum = 0;
  for (let to = 0; to < counts.length; to += 1) {
    sum += counts[to] ?? 0;
    if (to >= width) sum -= counts[to - width] ?? 0;
    const from = to - width + 1;
    if (from < 0 || sum <= limit) continue;
    const last = stretches.at(-1);
    if (last && from <= last.to + 1) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches;
}
