const dayMs = 86_400_000;

/** So many working days on, at the same time of day (UTC): Saturdays and Sundays are none. */
export function answerUntil(from: Date, workingDays: number): Date {
  let until = from;
  for (let left = workingDays; left > 0; ) {
    until = new Date(until.getTime() + dayMs);
    if (until.getUTCDay() !== 0 && until.getUTCDay() !== 6) left -= 1;
  }
  return until;
}
