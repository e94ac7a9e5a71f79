import { z } from 'zod';
import { decisionKinds } from '../decisions/index.ts';
import { ids } from '../ids.ts';
import { language } from '../runs/schema.ts';
import { mostSides, readSides } from './compared-sides.ts';
import { dashboardParts, populations } from './dashboard.ts';
import { type Sitting, sittingPopulations } from './sitting.ts';
import type { DaySlice, StoredCounts, SumsOfShares } from './slice.ts';

/** A value between 0 and 1 with its 95 % interval, and how many answers it is of. */
export const measuredShare = z.object({ n: z.number(), value: z.number(), low: z.number(), high: z.number() });
export type MeasuredShare = z.infer<typeof measuredShare>;

export const itemRest = z.discriminatedUnion('isKnown', [
  z.object({ isKnown: z.literal(true), n: z.number(), r: z.number(), low: z.number(), high: z.number() }),
  /** `few`: too few had other questions that count; `same_score`, `same_rest`: all of them the same, so nothing can go with it. */
  z.object({ isKnown: z.literal(false), n: z.number(), why: z.enum(['few', 'same_score', 'same_rest']) }),
]);
export type ItemRest = z.infer<typeof itemRest>;

/** What a question is pointed out for, as `assay stats` says it. */
export const questionFlag = z.enum(['negative', 'does_not_discriminate', 'too_hard', 'too_easy', 'drifting', 'one_language_harder']);
export type QuestionFlag = z.infer<typeof questionFlag>;

/** `facility` is null of fewer than five answers. */
const group = { n: z.int(), facility: measuredShare.nullable(), itemRest };

/** Of people who are as strong elsewhere: the share of the points that some got above what others did. `isClear`: the interval says so, and it is not small. */
const skillGap = { gap: z.number(), low: z.number(), high: z.number(), n: z.int(), othersN: z.int(), isClear: z.boolean() };

/** How one version of a question measures, reckoned by a job from its answers, so that lists need not read them. */
export const questionFigures = z.object({
  /** Of these answers, the latest at most. */
  ...group,
  /** The median; null of fewer than five whose time is known. */
  seconds: z.number().nullable(),
  flags: z.array(questionFlag).readonly(),
  /** Of the rest of the forms; null where it cannot be said, and neither whether the question drifts or is harder in a language. */
  restReliability: z.number().nullable(),
  /** The latest third of its answers above the first; null where it cannot be said. */
  drift: z.object(skillGap).nullable().default(null),
  /** What was got in the easier one above the harder, of each pair of which it can be said. The intervals hold together. */
  languageGaps: z
    .array(z.object({ harder: language, easier: language, ...skillGap }))
    .readonly()
    .default([]),
  /** What the fifths of the people got, from the weakest in the rest of the form to the strongest; null of too few. */
  fifths: z.array(measuredShare).readonly().nullable(),
  /** By how much the strongest 27 % do better than the weakest 27 %; null of too few. */
  upperLower: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Where it stood in its form, in forms of three questions or more. */
  thirds: z.array(z.object({ third: z.enum(['early', 'middle', 'late']), ...group })).readonly(),
  /** Where there are several. */
  languages: z.array(z.object({ language, ...group })).readonly(),
  /** One after the other, as often as it was answered: from the first of them to the last. Empty of too few. */
  exposures: z
    .array(z.object({ from: z.int(), to: z.int(), firstDay: z.string(), lastDay: z.string(), facility: measuredShare }))
    .readonly(),
});
export type QuestionFigures = z.infer<typeof questionFigures>;

/** A section of the form that scores are equated to: what each of its questions was worth in the assessment, and those that could be drawn for it and had a curve. */
export const referenceSection = z.object({
  id: z.string(),
  title: z.string(),
  count: z.int(),
  weight: z.number(),
  questions: z.array(z.object({ questionId: z.string(), version: z.int() })).readonly(),
});
export type ReferenceSection = z.infer<typeof referenceSection>;

/** `strong_lost`: half of the points or more in the rest of the form and less here; `weak_got`: the other way round. */
export const answersShown = z.enum(['strong_lost', 'weak_got', 'all']);
export type AnswersShown = z.infer<typeof answersShown>;

// A dashboard reads a hundred thousand of these: checked by one loop each.
export const storedCounts = z.custom<StoredCounts>(
  (value) => Array.isArray(value) && value.length % 2 === 0 && value.every(Number.isInteger),
  'must be whole numbers, values and how often they came in turn',
);
const centred = z.object({ n: z.number(), mean: z.number(), squares: z.number() });
const shares = z.custom<readonly SumsOfShares[]>((value) => Array.isArray(value) && value.every(isSumsOfShares), 'must be sums of shares');
function isSumsOfShares(value: unknown): value is SumsOfShares {
  if (typeof value !== 'object' || value === null) return false;
  if (!('name' in value && 'n' in value && 'sum' in value && 'sumOfSquares' in value)) return false;
  return typeof value.name === 'string' && [value.n, value.sum, value.sumOfSquares].every(Number.isFinite);
}

const untilHours = z.array(z.object({ until: z.string().nullable(), n: z.number() }));

const invitedSums = z.object({
  n: z.number(),
  waived: z.number(),
  opened: z.number(),
  started: z.number(),
  submitted: z.number(),
  mayOpen: untilHours,
  mayStart: untilHours,
  running: z.number(),
  unscored: z.number(),
  scores: storedCounts,
  withLateTail: storedCounts,
  advanced: storedCounts,
  undecided: storedCounts,
  advancedUnscored: z.number(),
  undecidedUnscored: z.number(),
  advancedUnsubmitted: z.number(),
  hours: z.object({ toOpen: storedCounts, toStart: storedCounts, toEnd: storedCounts, toAdvance: storedCounts }),
});

const endedSums = z.object({
  n: z.number(),
  provisional: z.number(),
  scores: storedCounts,
  percents: centred,
  equatedErrors: z.object({ n: z.number(), sumOfSquares: z.number() }).default({ n: 0, sumOfSquares: 0 }),
  sections: shares,
  skills: shares,
  timeUsed: storedCounts,
  cutOff: z.number(),
  reliability: z.object({
    totals: centred,
    whole: z.object({ squares: z.number(), freedom: z.number() }),
    sections: z.array(z.object({ section: z.string(), squares: z.number(), freedom: z.number(), parts: z.number() })),
  }),
});

const byPopulation = <Sums extends z.ZodType>(sums: Sums) =>
  z.object({ counted: sums.optional(), void: sums.optional(), confirmed: sums.optional() });

export const daySlice: z.ZodType<DaySlice> = z.object({ invited: byPopulation(invitedSums), ended: byPopulation(endedSums) });

const hours = z.number().nullable();

export const sitting: z.ZodType<Sitting> = z.object({
  invitedDay: z.string(),
  endedDay: z.string().nullable(),
  population: z.enum(sittingPopulations),
  isWaived: z.boolean(),
  isGone: z.boolean(),
  mayStart: z.object({ until: z.string().nullable() }).nullable(),
  hours: z.object({ toOpen: hours, toStart: hours, toEnd: hours, toAdvance: hours }),
  score: z.number().nullable(),
  percent: z.number().nullable(),
  standardError: z.number().nullable().default(null),
  lacksEquated: z.boolean().default(false),
  isLateTailWaiting: z.boolean(),
  decision: z.enum(decisionKinds).nullable(),
  timeUsed: z.number().nullable(),
  isCutOff: z.boolean(),
  items: z.array(z.object({ section: z.string(), skills: z.array(z.string()), share: z.number(), weight: z.number() })),
});

const day = z.iso.date('give a day of the calendar, such as 2026-01-31');

const asked = {
  opening: ids.opening.nullable().default(null),
  from: day.nullable().default(null),
  until: day.nullable().default(null),
};
const isInOrder = ({ from, until }: { from: string | null; until: string | null }): boolean =>
  from === null || until === null || from <= until;
const upsideDown = { path: ['until'], message: 'must not be before the first day' };

/** What a dashboard is asked for. */
export const dashboardQuery = z
  .object({ ...asked, population: z.enum(populations, 'say whether all count or those that are not left out').default('counted') })
  .refine(isInOrder, upsideDown);

/** Up to four sides of a comparison, as `writeSides` writes them. */
export const sidesQuery = z.object({
  sides: z
    .string()
    .max(2000, 'is longer than four sides can be')
    .transform(readSides)
    .pipe(
      z
        .array(
          z
            .object({
              assessmentId: ids.assessment,
              openingId: ids.opening.nullable(),
              role: z.string().max(200).nullable(),
              level: z.string().max(200).nullable(),
              from: day.nullable(),
              until: day.nullable(),
            })
            .refine(isInOrder, upsideDown),
        )
        .min(1, 'name at least one side')
        .max(mostSides, 'compare at most four sides'),
    ),
});

/** What the survey of an assessment is asked for. It knows no population: an answer has no attempt. `page`: of the comments. */
export const surveyQuery = z
  .object({ ...asked, page: z.coerce.number().int().min(1).max(100_000).default(1) })
  .refine(isInOrder, upsideDown);

export const dashboardPart = z.object({
  part: z.enum(dashboardParts, `name a part of the dashboard: ${dashboardParts.join(', ')}`),
});

/** `name`: without it the one with most questions. */
export const comparisonQuery = z.object({
  kind: z.enum(['skill', 'family']).default('skill'),
  name: z.string().max(200).nullable().default(null),
  across: z.enum(['role', 'quarter']).default('role'),
});
