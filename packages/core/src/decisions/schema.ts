import { z } from 'zod';
import { ids } from '../ids.ts';
import { optionalParameter, resultsNarrowing, withoutEmptyRanges } from '../openings/schema.ts';
import { isTimeZone } from './calendar-day.ts';
import { decisionKinds, mostDecidedAtOnce } from './rules.ts';

export const decisionKind = z.enum(decisionKinds);

/** Some people of an opening: these, or whoever matches what the list is narrowed down to. */
export const resultsSelection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('these'), invitationIds: z.array(ids.invitation).min(1, 'choose somebody').max(mostDecidedAtOnce) }),
  z.strictObject({ kind: z.literal('matching'), filter: withoutEmptyRanges(resultsNarrowing) }),
]);
export type ResultsSelection = z.infer<typeof resultsSelection>;
export type ResultsSelectionInput = z.input<typeof resultsSelection>;

export const decisionSketch = z.strictObject({
  selection: resultsSelection,
  decision: decisionKind,
  /** Whether it also takes the place of a decision that is there. */
  replaces: z.boolean().default(false),
});
export type DecisionSketch = z.infer<typeof decisionSketch>;
export type DecisionSketchInput = z.input<typeof decisionSketch>;

const words = z.string().trim().max(1000, 'must be at most 1,000 characters');

export const decisionInput = decisionSketch
  .extend({
    /** For the team alone: a candidate never reads it. */
    reason: words.default(''),
    /** What the preview answered: nobody decides about people they have not seen. */
    seen: z.string().max(100),
  })
  .refine(({ decision, reason }) => decision === 'advance' || reason.length >= 3, {
    path: ['reason'],
    message: 'say why in a few words',
  });
export type DecisionInput = z.infer<typeof decisionInput>;

export const timeZone = z.string().max(60).refine(isTimeZone, 'must be a time zone such as Europe/Berlin');

/** Whom the list of owed answers shows: nobody decided yet, or decided and not told. */
export const owedShown = ['undecided', 'untold'] as const;
export type OwedShown = (typeof owedShown)[number];

const owedNarrowing = z.object({
  search: z.string().max(400).default(''),
  show: optionalParameter(z.enum(owedShown)),
  openingId: optionalParameter(ids.opening),
  /** Only whose promised date is over. */
  overdue: z
    .enum(['', 'yes'])
    .default('')
    .transform((overdue) => overdue === 'yes'),
});

export const owedQuery = owedNarrowing.extend({
  /** The reader's: a day begins and ends there. */
  zone: timeZone.default('UTC'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type OwedQuery = z.infer<typeof owedQuery>;

/** Some of those who are decided on and not told: these, or whoever the list shows. */
export const owedSelection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('these'), invitationIds: z.array(ids.invitation).min(1, 'choose somebody').max(mostDecidedAtOnce) }),
  z.strictObject({
    kind: z.literal('matching'),
    filter: owedNarrowing.omit({ show: true }),
    zone: timeZone,
  }),
]);
export type OwedSelection = z.infer<typeof owedSelection>;
export type OwedSelectionInput = z.input<typeof owedSelection>;

export const answersSketch = z.strictObject({ selection: owedSelection });
export const tellInput = answersSketch.extend({ seen: z.string().max(100) });
export type TellInput = z.infer<typeof tellInput>;
