import { z } from 'zod';
import { ids } from '../ids.ts';
import { language } from '../runs/schema.ts';

/** `asked`: somebody has a question to answer. `answered`: all who were asked have. A person confirms or dismisses, and may open it again. */
export const caseStatus = z.enum(['open', 'asked', 'answered', 'confirmed', 'dismissed']);
export type CaseStatus = z.infer<typeof caseStatus>;

/** `grown`: another question of the same two was found to be alike. */
export const caseStepKind = z.enum(['opened', 'grown', 'asked', 'answered', 'confirmed', 'dismissed', 'reopened']);
export type CaseStepKind = z.infer<typeof caseStepKind>;

/** Attempts flagged although nobody copied, of a thousand. */
export const falseFlagsPer1000 = z
  .number('give a number')
  .min(0.1, 'must be at least 0.1')
  .max(100, 'must be at most 100: every tenth honest attempt would be flagged');

/** Defaults are what holds until somebody saves settings. */
export const similaritySettings = z.object({
  falseFlagsPer1000: falseFlagsPer1000.default(5),
  /** Working days that a candidate has to answer. */
  answerDays: z.int('must be a whole number').min(1, 'must be at least 1').max(30, 'must be at most 30').default(5),
});
export type SimilaritySettings = z.infer<typeof similaritySettings>;

export const similaritySettingsInput = z.strictObject({
  /** The number of the settings that the change was made from. */
  basedOn: z.int().min(0),
  settings: z.strictObject(similaritySettings.shape),
});
export type SimilaritySettingsInput = z.infer<typeof similaritySettingsInput>;

/** What saving so many would do, asked while they are still being typed. */
export const settingsPreviewQuery = z.object({ falseFlagsPer1000: z.coerce.number().pipe(falseFlagsPer1000) });
export type SettingsPreviewQuery = z.infer<typeof settingsPreviewQuery>;

const reason = z.string().trim().min(3, 'say why in a few words').max(2000, 'must be at most 2,000 characters');

export const askCandidateInput = z.strictObject({
  attemptId: ids.attempt,
  text: z.string().trim().min(10, 'write what the candidate is asked').max(4000, 'must be at most 4,000 characters'),
});
export type AskCandidateInput = z.infer<typeof askCandidateInput>;

export const answerCaseInput = z.strictObject({
  text: z.string().trim().min(1, 'write your answer first').max(10_000, 'must be at most 10,000 characters'),
});
export type AnswerCaseInput = z.infer<typeof answerCaseInput>;

/** Against whom it is held is always said: that two are alike does not say who wrote it. */
export const confirmCaseInput = z.strictObject({
  heldAgainst: z
    .array(ids.attempt)
    .min(1, 'say which of the attempts it is held against')
    .max(2)
    .refine((attempts) => new Set(attempts).size === attempts.length, 'names the same attempt twice'),
  reason,
});
export type ConfirmCaseInput = z.infer<typeof confirmCaseInput>;

export const caseReasonInput = z.strictObject({ reason });
export type CaseReasonInput = z.infer<typeof caseReasonInput>;

/** Attempts with a case that is open or confirmed, with the 95 % interval of their share. */
export const caseRate = z.object({ attempts: z.int(), cases: z.int(), confirmed: z.int(), low: z.number(), high: z.number() });
export type CaseRate = z.infer<typeof caseRate>;

/** Empty text means no restriction, so that an address can be sent as it stands. */
export const caseListQuery = z.object({
  status: z.union([z.literal(''), z.literal('undecided'), caseStatus]).default(''),
  question: z.string().trim().max(200).default(''),
  attempt: z.union([z.literal(''), ids.attempt]).default(''),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});
export type CaseListQuery = z.infer<typeof caseListQuery>;

/** What the overview shows; empty text leaves it to the question with the most pairs, and to all assessments. */
export const similarityQuery = z.object({
  question: z.string().trim().max(200).default(''),
  language: z.union([z.literal(''), language]).default(''),
  assessment: z.union([z.literal(''), ids.assessment]).default(''),
});
export type SimilarityQuery = z.infer<typeof similarityQuery>;

/** Why nothing is known of an answer: describing it took too long, or ended what described it. */
export const entryProblem = z.enum(['timeout', 'crashed']);
export type EntryProblem = z.infer<typeof entryProblem>;

/** How many pairs lie in each step of surprise, from 0 on. */
export const surpriseBins = z.array(z.int().min(0));

export const longestKnownSolution = 100_000;

/** What the team found published. */
export const knownSolutionInput = z.strictObject({
  language,
  title: z.string().trim().min(1, 'give it a name that tells it from the others').max(120, 'must be at most 120 characters'),
  /** An address, a book, a forum: free words. */
  source: z.string().trim().min(3, 'say where you found it').max(500, 'must be at most 500 characters'),
  text: z
    .string()
    .max(longestKnownSolution, 'must be at most 100,000 characters')
    .refine((text) => text.trim() !== '', 'paste the solution'),
});
export type KnownSolutionInput = z.infer<typeof knownSolutionInput>;

/** How an answer came about, as far as the recording tells. */
export const answerTrace = z.strictObject({
  /** Of what was not given with the question; null where nothing but that stands there. */
  shares: z
    .strictObject({ pasted: z.number(), unseen: z.number(), /** Typed within ten seconds, at most. */ burst: z.number() })
    .nullable(),
  /** Characters that were not given. */
  written: z.int(),
  /** On the item, in working time; null where it was never shown. */
  seconds: z.number().nullable(),
  /** The last change. */
  finishedAt: z.iso.datetime().nullable(),
});
export type AnswerTrace = z.infer<typeof answerTrace>;
