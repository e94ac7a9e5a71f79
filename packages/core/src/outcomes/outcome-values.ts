import type { CalendarDay } from '../decisions/calendar-day.ts';
import type { OutcomeValues } from './schema.ts';

export const nothingKnown: OutcomeValues = {
  interviewed: null,
  interviewedOn: null,
  interviewRating: null,
  offer: null,
  hired: null,
  hiredOn: null,
  laterRating: null,
};

/** Whoever was rated was interviewed, whoever was hired has accepted an offer, and whoever is rated later was hired. */
export function withImplied(values: OutcomeValues): OutcomeValues {
  const hired = values.hired ?? (values.hiredOn !== null || values.laterRating !== null ? true : null);
  const offer = values.offer ?? (hired === true ? 'accepted' : null);
  const interviewed = values.interviewed ?? (values.interviewedOn !== null || values.interviewRating !== null ? true : null);
  return { ...values, interviewed, offer, hired };
}

export type OutcomeFault = { field: keyof OutcomeValues; what: string; mend: string };

/**
 * What cannot be true together, or cannot be yet.
 * @param lastDay the last day that has begun anywhere
 */
export function outcomeFaults(values: OutcomeValues, lastDay: CalendarDay): readonly OutcomeFault[] {
  const { interviewed, interviewedOn, interviewRating, offer, hired, hiredOn, laterRating } = values;
  const faults: OutcomeFault[] = [];
  const blame = (field: keyof OutcomeValues, what: string, mend: string) => faults.push({ field, what, mend });
  if (interviewed === false && interviewRating !== null)
    blame('interviewRating', 'There is a rating of an interview that was not held.', 'Take the rating out, or say that there was one.');
  if (interviewed === false && interviewedOn !== null)
    blame('interviewedOn', 'There is a day of an interview that was not held.', 'Take the day out, or say that there was one.');
  if (hired === true && (offer === 'none' || offer === 'declined'))
    blame('offer', 'Whoever was hired has accepted an offer.', 'Write “accepted”, or say that they were not hired.');
  if (hired !== true && laterRating !== null)
    blame('laterRating', 'There is a rating after six months of somebody who was not hired.', 'Take it out, or say that they were hired.');
  if (hired !== true && hiredOn !== null)
    blame('hiredOn', 'There is a day on which somebody was hired who was not.', 'Take the day out, or say that they were hired.');
  for (const [field, day] of [
    ['interviewedOn', interviewedOn],
    ['hiredOn', hiredOn],
  ] as const) {
    if (day !== null && day > lastDay) blame(field, 'That day has not come yet.', 'Write it once it is over.');
  }
  return faults;
}

export const outcomeFields = [
  'interviewed',
  'interviewedOn',
  'interviewRating',
  'offer',
  'hired',
  'hiredOn',
  'laterRating',
] as const satisfies readonly (keyof OutcomeValues)[];

export const isSameOutcome = (a: OutcomeValues, b: OutcomeValues): boolean => outcomeFields.every((field) => a[field] === b[field]);

/** Under what each stands on a page and in a list. */
export const outcomeFieldWords: Readonly<Record<keyof OutcomeValues, string>> = {
  interviewed: 'interviewed',
  interviewedOn: 'day of the interview',
  interviewRating: 'interviewers’ rating',
  offer: 'offer',
  hired: 'hired',
  hiredOn: 'day of hiring',
  laterRating: 'rating after six months',
};

export const offerWords: Readonly<Record<NonNullable<OutcomeValues['offer']>, string>> = {
  none: 'none made',
  made: 'made',
  accepted: 'accepted',
  declined: 'declined',
};
