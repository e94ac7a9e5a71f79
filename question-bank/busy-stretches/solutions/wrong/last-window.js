// expects: basics fails
// Stops one window too early.
function busyStretches(counts, width, limit) {
  const sums = [0];
  const gaps = [0];
  for (const count of counts) {
    sums.push(sums.at(-1) + (count ?? 0));
    gaps.push(gaps.at(-1) + (count === null ? 1 : 0));
  }
  const stretches = [];
  for (let from = 0; from < counts.length - width; from += 1) {
    const end = from + width;
    if (gaps[end] > gaps[from] || sums[end] - sums[from] <= limit) continue;
    const last = stretches.at(-1);
    if (last && from <= last.to + 1) last.to = end - 1;
    else stretches.push({ from, to: end - 1 });
  }
  return stretches;
}
