import type { AssessmentForm } from '../assessments/schema.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** "60 minutes" for a quiz; "5 days, for about 4 hours of work" for a take-home. `workingTimeMs` is with the invitation's multiplier. */
export function timeInLetter({
  form,
  workingTimeMs,
  expectedHours,
}: {
  form: AssessmentForm;
  workingTimeMs: number;
  expectedHours: number | null;
}): string {
  if (form === 'quiz') return counted(Math.round(workingTimeMs / 60_000), 'minute');
  const time = workingTimeMs % dayMs === 0 ? counted(workingTimeMs / dayMs, 'day') : counted(Math.round(workingTimeMs / hourMs), 'hour');
  return expectedHours === null ? time : `${time}, for about ${counted(expectedHours, 'hour')} of work`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
