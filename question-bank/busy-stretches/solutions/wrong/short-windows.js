// expects: edges fails, basics passes
// Takes the first minutes, where a window is not yet full, for windows.
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
    if (false || missing > 0 || sum <= limit) continue;
    const last = stretches.at(-1);
    if (last && from <= last.to + 1) last.to = to;
    else stretches.push({ from: Math.max(0, from), to });
  }
  return stretches;
}
