// Prefix sums, then a difference array that counts how many busy windows cover a minute.
function busyStretches(counts, width, limit) {
  const sums = [0];
  const gaps = [0];
  for (let i = 0; i < counts.length; i += 1) {
    sums.push(sums[i] + (counts[i] ?? 0));
    gaps.push(gaps[i] + (counts[i] === null ? 1 : 0));
  }
  const change = new Array(counts.length + 1).fill(0);
  for (let start = 0; start + width <= counts.length; start += 1) {
    const end = start + width;
    if (gaps[end] === gaps[start] && sums[end] - sums[start] > limit) {
      change[start] += 1;
      change[end] -= 1;
    }
  }
  const stretches = [];
  let covering = 0;
  let from = null;
  for (let minute = 0; minute <= counts.length; minute += 1) {
    covering += change[minute];
    if (covering > 0 && from === null) from = minute;
    if (covering === 0 && from !== null) {
      stretches.push({ from, to: minute - 1 });
      from = null;
    }
  }
  return stretches;
}
