// expects: edges fails, basics passes
const dayMs = 24 * 60 * 60 * 1000;

export function rentalDays(from, to) {
  let days = 0;
  for (let at = Date.parse(from); at <= Date.parse(to); at += dayMs) if (new Date(at).getUTCDay() !== 0) days += 1;
  return days;
}
