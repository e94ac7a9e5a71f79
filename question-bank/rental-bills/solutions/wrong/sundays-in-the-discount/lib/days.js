const dayMs = 24 * 60 * 60 * 1000;

/** The numbers of the days that are charged, counted from the day the tool went out. */
export function chargedDays(from, to) {
  const numbers = [];
  let number = 0;
  for (let at = Date.parse(from); at <= Date.parse(to); at += dayMs) {
    number += 1;
    if (new Date(at).getUTCDay() !== 0) numbers.push(number);
  }
  return numbers;
}
