/** Days that are charged: the first and the last one count, Sundays do not. */
export function rentalDays(from: string, to: string): number {
  const day = new Date(`${from}T00:00:00Z`);
  const last = new Date(`${to}T00:00:00Z`);
  let count = 0;
  while (day <= last) {
    if (day.getUTCDay() !== 0) count += 1;
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return count;
}
