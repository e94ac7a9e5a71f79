// expects: edges fails, basics passes
// Joins stretches that overlap but keeps apart those that only touch.
function busyStretches(counts, width, limit) {
  const stretches = [];
  let sum = 0;
  let missing = 0;
  for (let to = 0; to < counts.length; to += 1) {
    if (counts[to] === null) missing += 1;
    else sum += counts[to];
    if (to >= width) {
      if (counts[to - width] === null) missing -= 1;
      else sum -= counts[to - width];
    }
    const from = to - width + 1;
    if (from < 0 || missing > 0 || sum <= limit) continue;
    const last = stretches.at(-1);
    if (last && from <= last.to) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches;
}
