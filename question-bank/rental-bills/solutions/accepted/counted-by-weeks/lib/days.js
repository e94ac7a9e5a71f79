const dayMs = 24 * 60 * 60 * 1000;
// 1970-01-04 was a Sunday, number 3 from 1970-01-01 on.
const sundaysUpTo = (day) => Math.floor((day - 3) / 7);

export function chargedDays(from, to) {
  const [first, last] = [Date.parse(from) / dayMs, Date.parse(to) / dayMs];
  return last - first + 1 - (sundaysUpTo(last) - sundaysUpTo(first - 1));
}
