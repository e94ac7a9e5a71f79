import { z } from 'zod';
import { difficulty, questionKind, questionSlug } from '../questions/schema.ts';
import { language } from '../runs/schema.ts';
import { falseFlagsPer1000 } from '../similarity/schema.ts';

const word = z.string().trim().min(1).max(60);

const longestQuizMs = 12 * 3_600_000;
const longestTakeHomeMs = 30 * 24 * 3_600_000;

/** A question that a section names; `weight` counts where its points are shared by hand. */
const namedQuestion = z.strictObject({
  questionId: questionSlug,
  weight: z.number('give a number').min(0.01, 'must be at least 0.01').max(1000, 'must be at most 1,000').default(1),
});
export type NamedQuestion = z.infer<typeof namedQuestion>;

/** A filter over live questions; an empty list means no restriction. */
export const poolFilter = z.strictObject({
  skills: z.array(word).max(20).default([]),
  roles: z.array(word).max(20).default([]),
  kinds: z.array(questionKind).default([]),
  difficultyFrom: difficulty.default(1),
  difficultyTo: difficulty.default(5),
  /** Just these, whatever the rest of the filter says: that is then for what stands in for one that cannot be asked. */
  named: z.array(namedQuestion).max(50, 'must be at most 50 questions').default([]),
});
export type PoolFilter = z.infer<typeof poolFilter>;

/** `shuffled`: each candidate sees the section's questions in another order. `easiest_first`: by difficulty. */
export const questionOrder = z.enum(['shuffled', 'easiest_first']);
export type QuestionOrder = z.infer<typeof questionOrder>;

/** How the points of a section are shared among its questions. `minutes`: those that are intended for each. `hand`: the weight of each that the section names. */
export const pointsSharing = z.enum(['alike', 'minutes', 'difficulty', 'hand'], 'say how the points are shared');
export type PointsSharing = z.infer<typeof pointsSharing>;

export const sectionId = z.string().trim().max(40);

/** As it is stored: what older revisions do not say has a default. */
export const section = z.strictObject({
  /** Stays with the section from revision to revision; empty for a new one, whose id the server makes. */
  id: sectionId.default(''),
  title: z.string().trim().min(1, 'give the section a title').max(100),
  /** For staff and reviewers: why the job needs what this section asks. */
  why: z.string().trim().max(400, 'must be at most 400 characters').default(''),
  pool: poolFilter,
  count: z.int('must be a whole number').min(1, 'must be at least 1').max(20, 'must be at most 20'),
  /** Points that a question of the section is worth, on average where they are not shared alike. An opening may set its own. */
  weight: z.number().positive('must be more than 0').max(100, 'must be at most 100').default(1),
  sharing: pointsSharing.default('alike'),
  order: questionOrder.default('shuffled'),
  /** False: options stay in their written order, also where a question allows to shuffle them. */
  areOptionsShuffled: z.boolean().default(true),
});
export type Section = z.infer<typeof section>;

export const conductRule = z.enum(['allowed', 'if_said', 'not_allowed'], 'say whether it is allowed');
export type ConductRule = z.infer<typeof conductRule>;

/**
 * What is allowed while somebody works. Where search or an own editor is allowed, whoever looks at a recording is shown neither that the
 * candidate left the page nor that text was pasted.
 */
export const conduct = z.strictObject(
  { search: conductRule, assistants: conductRule, ownWork: conductRule, people: conductRule, ownEditor: conductRule },
  'say for each of them whether it is allowed',
);
export type Conduct = z.infer<typeof conduct>;
export type ConductSubject = keyof Conduct;

/** What holds for somebody who took the same assessment before. */
export const retakeRule = z.strictObject({
  /** From the end of the earlier attempt; 0: at once. */
  waitMonths: z.int('must be a whole number').min(0, 'must be 0 or more').max(60, 'must be at most 60 months'),
  /** Whether the earlier score may stand for a new attempt. */
  isReuseAllowed: z.boolean(),
});
export type RetakeRule = z.infer<typeof retakeRule>;

/** `sections`: the points of each, and how many hidden cases passed. `feedback`: the team's own words. `replay`: the own recording. */
export const reportPart = z.enum(['score', 'sections', 'feedback', 'replay']);
export type ReportPart = z.infer<typeof reportPart>;

/** `told`: once a decision was told. `graded`: as soon as there is a score. */
export const reportMoment = z.enum(['never', 'told', 'graded']);
export type ReportMoment = z.infer<typeof reportMoment>;

/** What candidates get to see of their own result beside the receipt. */
export const reportRule = z.strictObject({ moment: reportMoment, parts: z.array(reportPart).max(4, 'name each part once') });
export type ReportRule = z.infer<typeof reportRule>;

/** `quiz`: minutes of work at a stretch. `take_home`: a deadline in hours or days from opening the material. */
export const assessmentForm = z.enum(['quiz', 'take_home']);
export type AssessmentForm = z.infer<typeof assessmentForm>;

export const assessmentContent = z.strictObject({
  name: z.string().trim().min(1, 'give the assessment a name').max(120),
  sections: z.array(section).min(1, 'needs at least one section').max(10),
  form: assessmentForm.default('quiz'),
  /** From the start: of a take-home until its deadline. */
  workingTimeMs: z.int().min(20_000, 'must be at least 20 seconds').max(longestTakeHomeMs, 'must be at most 30 days'),
  /** Of a take-home: how long the work itself is expected to take. */
  expectedHours: z
    .number('give a number of hours')
    .positive('must be more than 0')
    .max(200, 'must be at most 200 hours')
    .nullable()
    .default(null),
  /** Null in revisions of the time when all rules were in the team's own words. */
  conduct: conduct.nullable().default(null),
  /** What else holds, in the team's own words: plain text, a rule a line. */
  rules: z.string().trim().max(8000, 'must be at most 8,000 characters').default(''),
  /** One question of those in pilot may ride along in a real attempt: it does not count, and its minutes come on top. */
  hasPilot: z.boolean().default(false),
  retake: retakeRule.default({ waitMonths: 6, isReuseAllowed: true }),
  report: reportRule.default({ moment: 'never', parts: [] }),
  /** Where answers are unusually alike, nothing is held against a candidate who was not asked about it first. */
  isAskedBeforeCase: z.boolean().default(true),
  /** Honest attempts of a thousand that may be flagged here; null for what holds for the whole installation. */
  falseFlagsPer1000: falseFlagsPer1000.nullable().default(null),
  /** Candidates are asked after the end what they thought of it. Off in revisions of before there was such a question. */
  hasSurvey: z.boolean().default(false),
  languages: z.array(language).min(1, 'offer at least one language'),
});
export type AssessmentContent = z.infer<typeof assessmentContent>;
/** What may be written where an `AssessmentContent` is made: defaults need not be named. */
export type AssessmentContentInput = z.input<typeof assessmentContent>;

const orderedPool = poolFilter
  .refine((pool) => pool.difficultyFrom <= pool.difficultyTo, {
    path: ['difficultyTo'],
    message: 'must not be below the first',
  })
  .refine(({ named }) => areDistinct(named.map(({ questionId }) => questionId)), { path: ['named'], message: 'names a question twice' });

/** As it is saved from now on. */
export const assessmentInput = assessmentContent
  .extend({
    conduct,
    sections: z
      .array(
        section
          .extend({
            why: z.string().trim().min(1, 'say in a sentence why the job needs it').max(400, 'must be at most 400 characters'),
            pool: orderedPool,
          })
          .refine(({ pool, count }) => pool.named.length === 0 || pool.named.length >= count, {
            path: ['pool', 'named'],
            message: 'names fewer questions than are drawn: name more, or draw fewer',
          })
          .refine(({ pool, sharing }) => sharing !== 'hand' || pool.named.length > 0, {
            path: ['sharing'],
            message: 'by hand is for questions that the section names: name them first',
          }),
      )
      .min(1, 'needs at least one section')
      .max(10, 'holds at most 10 sections')
      .refine((sections) => areDistinct(sections.map(({ id }) => id).filter((id) => id !== '')), 'two sections have the same id'),
  })
  .refine(({ form, workingTimeMs }) => form === 'take_home' || workingTimeMs <= longestQuizMs, {
    path: ['workingTimeMs'],
    message: 'must be at most 12 hours; a take-home may take days',
  })
  .refine(({ form, expectedHours }) => form === 'quiz' || expectedHours !== null, {
    path: ['expectedHours'],
    message: 'say how many hours of work you expect',
  })
  .refine(({ form, hasPilot }) => form === 'quiz' || !hasPilot, {
    path: ['hasPilot'],
    message: 'must be off: a take-home has no clock in minutes that could grow',
  })
  .refine(({ report: { moment, parts } }) => moment === 'never' || parts.length > 0, {
    path: ['report', 'parts'],
    message: 'choose what they get',
  })
  // The points of the sections add up to the score.
  .refine(({ report: { parts } }) => !parts.includes('sections') || parts.includes('score'), {
    path: ['report', 'parts'],
    message: 'whoever sees the sections sees the score: choose it too',
  });

export type AssessmentInput = z.infer<typeof assessmentInput>;

const areDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** What a draw or a count needs of an assessment that is still being written. */
export const assessmentSketch = z.object({
  sections: z
    .array(
      z.object({
        title: z.string().max(100).default(''),
        pool: poolFilter,
        count: section.shape.count,
        weight: z.number().min(0).max(100).default(1),
        sharing: pointsSharing.default('alike'),
        order: questionOrder.default('shuffled'),
      }),
    )
    .max(10),
  languages: assessmentContent.shape.languages.optional(),
});
export type AssessmentSketch = z.infer<typeof assessmentSketch>;

/** Which state of an assessment a change was made from: the revision, and how often it had been saved. */
export const savedStamp = z.strictObject({ revision: z.int().positive(), saves: z.int().positive() });
export type SavedStamp = z.infer<typeof savedStamp>;
