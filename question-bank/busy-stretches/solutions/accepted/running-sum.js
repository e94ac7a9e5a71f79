function busyStretches(counts, width, limit) {
  const stretches = [];
  let sum = 0;
  let missing = 0;
  counts.forEach((count, minute) => {
    if (count === null) missing += 1;
    else sum += count;
    if (minute >= width) {
      const left = counts[minute - width];
      if (left === null) missing -= 1;
      else sum -= left;
    }
    const from = minute - width + 1;
    if (from < 0 || missing > 0 || sum <= limit) return;
    const last = stretches.at(-1);
    if (last !== undefined && from <= last.to + 1) last.to = minute;
    else stretches.push({ from, to: minute });
  });
  return stretches;
}
