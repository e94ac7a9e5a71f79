// expects: size times out, basics passes, edges passes
// Adds up every window from the start.
function busyStretches(counts, width, limit) {
  const stretches = [];
  for (let from = 0; from + width <= counts.length; from += 1) {
    const part = counts.slice(from, from + width);
    if (part.includes(null) || part.reduce((sum, count) => sum + count, 0) <= limit) continue;
    const to = from + width - 1;
    const last = stretches.at(-1);
    if (last && from <= last.to + 1) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches;
}
