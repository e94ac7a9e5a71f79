import { z } from 'zod';
import { decisionKinds } from '../decisions/index.ts';
import { ids } from '../ids.ts';
import { dashboardParts, populations } from './dashboard.ts';
import { type Sitting, sittingPopulations } from './sitting.ts';
import type { DaySlice, StoredCounts, SumsOfShares } from './slice.ts';

// A dashboard reads a hundred thousand of these: checked by one loop each.
const counts = z.custom<StoredCounts>(
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
  scores: counts,
  withLateTail: counts,
  advanced: counts,
  undecided: counts,
  advancedUnscored: z.number(),
  undecidedUnscored: z.number(),
  advancedUnsubmitted: z.number(),
  hours: z.object({ toOpen: counts, toStart: counts, toEnd: counts, toAdvance: counts }),
});

const endedSums = z.object({
  n: z.number(),
  provisional: z.number(),
  scores: counts,
  percents: centred,
  sections: shares,
  skills: shares,
  timeUsed: counts,
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
  isLateTailWaiting: z.boolean(),
  decision: z.enum(decisionKinds).nullable(),
  timeUsed: z.number().nullable(),
  isCutOff: z.boolean(),
  items: z.array(z.object({ section: z.string(), skills: z.array(z.string()), share: z.number(), weight: z.number() })),
});

const day = z.iso.date('give a day of the calendar, such as 2026-01-31');

/** What a dashboard is asked for. */
export const dashboardQuery = z
  .object({
    opening: ids.opening.nullable().default(null),
    from: day.nullable().default(null),
    until: day.nullable().default(null),
    population: z.enum(populations, 'say whether all count or those that are not left out').default('counted'),
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    path: ['until'],
    message: 'must not be before the first day',
  });

export const dashboardPart = z.object({
  part: z.enum(dashboardParts, `name a part of the dashboard: ${dashboardParts.join(', ')}`),
});
