import { z } from 'zod';
import { questionState } from '../questions/schema.ts';
import { caseRate } from '../similarity/schema.ts';

const leakSums = z.object({
  n: z.number(),
  score: z.number(),
  rest: z.number(),
  restSquare: z.number(),
  product: z.number(),
  restError: z.number(),
});

/** The leak test of one version of a question, and what it is held against. */
export const leakWatch = z.object({
  state: z.object({
    baseline: leakSums,
    adjustment: z.object({ slope: z.number(), groupSlope: z.number(), spread: z.number() }),
    threshold: z.number(),
    n: z.int(),
    rest: z.number(),
    evidence: z.array(z.object({ sum: z.number(), since: z.int().nullable() })).readonly(),
    pending: leakSums,
  }),
  /** Exposures that were there when it was calibrated; the test counts those after them. */
  calibratedAfter: z.int(),
  falseAlarmRate: z.number(),
  /** By version: the share of the points expected of the other questions. Never measured again, since later answers would hide a leak. */
  expected: z.record(z.string(), z.number()),
});
export type LeakWatch = z.infer<typeof leakWatch>;

/** What a signal rests on: exposures tested by then, and the statistic against its threshold. */
export const signalFinding = z.object({
  n: z.int(),
  statistic: z.number(),
  threshold: z.number(),
  falseAlarmRate: z.number(),
  calibratedOn: z.int(),
});
export type SignalFinding = z.infer<typeof signalFinding>;

export const signalOutcome = z.enum(['dismissed', 'acted']);
export type SignalOutcome = z.infer<typeof signalOutcome>;

export const proposalKind = z.enum(['rest', 'retire', 'replace', 'bring_back']);
export type ProposalKind = z.infer<typeof proposalKind>;

/** `policy`: applied without anybody; `gone`: what it rested on is no longer so. */
export const proposalOutcome = z.enum(['accepted', 'dismissed', 'policy', 'gone']);
export type ProposalOutcome = z.infer<typeof proposalOutcome>;

const share = z.number().min(0.01, 'must be at least 1 %').max(1, 'must be at most 100 %');

/** Defaults are what holds until somebody saves settings. */
export const rotationSettings = z.object({
  /** Over all questions together; null: one in 10,000 exposures, however many there are. */
  falseAlarmsPerQuarter: z.number().min(0.05, 'must be at least 0.05').max(50, 'must be at most 50').nullable().default(null),
  /** Largest share of a quarter's attempts at an assessment that a question may be in: from ten questions a slot on, a pool can keep 15 % with ease. */
  exposureCap: share.default(0.15),
  /** The same of a week's attempts, in which chance weighs more. */
  weeklyExposureCap: share.default(0.25),
  /** How long a question rests before it may come back. */
  restDays: z.int().min(7, 'must be at least 7 days').max(3650, 'must be at most 3,650 days').default(182),
  /** Live for longer, it is due for a rest. */
  ageLimitDays: z.int().min(14, 'must be at least 14 days').max(3650, 'must be at most 3,650 days').default(365),
  /** Shown more often since it went live, it is due for a rest. */
  exposureLimit: z.int().min(50, 'must be at least 50').max(100_000, 'must be at most 100,000').default(1000),
  /** Kinds of proposals that are carried out without anybody. */
  applied: z.array(proposalKind).default([]),
});
export type RotationSettings = z.infer<typeof rotationSettings>;

export const rotationSettingsInput = z
  .strictObject({
    /** The number of the settings that the change was made from. */
    basedOn: z.int().min(0),
    settings: z.strictObject(rotationSettings.shape),
  })
  .refine(({ settings }) => settings.weeklyExposureCap >= settings.exposureCap, {
    path: ['settings', 'weeklyExposureCap'],
    message: 'must not be below the share of a quarter: a week varies more',
  });
export type RotationSettingsInput = z.infer<typeof rotationSettingsInput>;

export const dismissProposalInput = z.strictObject({ reason: z.string().trim().min(3, 'say why in a few words').max(500) });
export type DismissProposalInput = z.infer<typeof dismissProposalInput>;

/** Null where there is too little to say it. */
const trend = z.object({ n: z.int(), slope: z.number(), low: z.number(), high: z.number() }).nullable();
const shown = z.object({ shown: z.int(), attempts: z.int() });

/** What is known of a question's life, on the day it was read. */
export const questionFacts = z.object({
  readAt: z.string(),
  state: questionState,
  /** In this state. */
  since: z.string(),
  exposures: z.object({ all: z.int(), since: z.int(), quarter: z.int() }),
  /** Of the assessment that showed it most often, in the last quarter and the one before; null with too few attempts. */
  share: shown.nullable(),
  shareBefore: shown.nullable(),
  facility: z.object({ n: z.int(), mean: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Change of the share of the points, and of the seconds, over 100 exposures. */
  facilityTrend: trend,
  timeTrend: trend,
  watch: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('waiting'), n: z.int(), wanted: z.int() }),
    z.object({ kind: z.literal('watching'), n: z.int(), statistic: z.number(), threshold: z.number() }),
  ]),
  signal: signalFinding.extend({ id: z.string(), raisedAt: z.string(), sinceAt: z.string() }).nullable(),
  /** Signals after which it was taken out. */
  pastLeaks: z.int(),
  openReports: z.int(),
  /** How often its answers are too alike, beside all other questions together; null where no answers are compared. */
  alike: z.object({ own: caseRate, peers: caseRate }).nullable().default(null),
  /** Of its family. */
  siblings: z.array(z.object({ questionId: z.string(), title: z.string(), state: questionState, since: z.string(), pastLeaks: z.int() })),
  /** Sections that could not be filled, or not within the caps, without it. */
  neededBy: z.int(),
  /** Of a resting question: sections that it fits and whose stock runs short. */
  missedBy: z.int(),
});
export type QuestionFacts = z.infer<typeof questionFacts>;

/** Weeks from now; null: longer than was looked ahead. */
const weeks = z.int().nullable();

export const stockOutlook = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('lasts'), weeks, soonest: weeks, latest: weeks }),
]);
export type StockOutlook = z.infer<typeof stockOutlook>;

export const assessmentForecast = z.object({
  assessmentId: z.string(),
  /** Started in the weeks looked at. */
  attempts: z.int(),
  weeks: z.int(),
  /** Per week; null while there is too little to say it. */
  rate: z.object({ rate: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Invited and not started. */
  pending: z.int(),
  sections: z.array(
    z.object({
      title: z.string(),
      count: z.int(),
      live: z.int(),
      families: z.int(),
      /** Families without which the section runs short, and whether that is for the sake of the cap. */
      needed: z.int(),
      isForCap: z.boolean(),
      outlook: stockOutlook,
    }),
  ),
});
export type AssessmentForecast = z.infer<typeof assessmentForecast>;
