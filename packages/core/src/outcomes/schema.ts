import { z } from 'zod';
import { ids } from '../ids.ts';
import { mostOutcomeCharacters } from './limits.ts';

export { type OutcomeListReading, type OutcomeRow, type ReadOutcomes, readOutcomeList } from './read-outcome-list.ts';

export const offer = z.enum(['none', 'made', 'accepted', 'declined'], 'say what became of the offer');
export type Offer = z.infer<typeof offer>;

const day = z.iso.date('write the day as 2026-03-05').nullable();
const rating = z.number('give a number from 1 to 5').min(1, 'must be 1 to 5').max(5, 'must be 1 to 5').nullable();

/** What became of somebody after the assessment; null: not known. Ratings are from 1, the least, to 5. */
export const outcomeValues = z.strictObject({
  interviewed: z.boolean().nullable(),
  interviewedOn: day,
  /** What the interviewers gave, on average. */
  interviewRating: rating,
  offer: offer.nullable(),
  hired: z.boolean().nullable(),
  hiredOn: day,
  /** After six months. */
  laterRating: rating,
});
export type OutcomeValues = z.infer<typeof outcomeValues>;

/** `basedOn`: how often it had been saved when it was opened; 0: never. */
export const outcomeInput = z.strictObject({ basedOn: z.int().min(0), values: outcomeValues });
export type OutcomeInput = z.infer<typeof outcomeInput>;

const text = z.string().max(mostOutcomeCharacters, 'is larger than any list of outcomes; split it into several lists');

export const outcomeListCheckInput = z.strictObject({ text });

/** `seen`: what the check answered, so that what is saved is what was shown. */
export const outcomeListInput = z.strictObject({ text, seen: z.string().max(64) });
export type OutcomeListInput = z.infer<typeof outcomeListInput>;

/** Empty text: all openings, so that an address can be sent as it stands. */
export const outcomeFiguresQuery = z.object({ opening: z.union([z.literal(''), ids.opening]).default('') });
