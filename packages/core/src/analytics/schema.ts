import { z } from 'zod';
import { language } from '../runs/schema.ts';

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

/** How one version of a question measures, reckoned by a job from its answers, so that lists need not read them. */
export const questionFigures = z.object({
  /** Of these answers, the latest at most. */
  ...group,
  /** The median; null of fewer than five whose time is known. */
  seconds: z.number().nullable(),
  flags: z.array(questionFlag).readonly(),
  /** Of the rest of the forms; null where it cannot be said, and neither whether the question drifts or is harder in a language. */
  restReliability: z.number().nullable(),
  /** What the fifths of the people got, from the weakest in the rest of the form to the strongest; null of too few. */
  fifths: z.array(measuredShare).readonly().nullable(),
  /** By how much the strongest 27 % do better than the weakest 27 %; null of too few. */
  upperLower: z.number().nullable(),
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

/** `strong_lost`: half of the points or more in the rest of the form and less here; `weak_got`: the other way round. */
export const answersShown = z.enum(['strong_lost', 'weak_got', 'all']);
export type AnswersShown = z.infer<typeof answersShown>;
