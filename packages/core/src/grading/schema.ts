import { z } from 'zod';
import { acceptedText, caseId } from '../questions/schema.ts';
import { runOutcome } from '../runs/schema.ts';

export const caseVerdict = z.object({
  id: caseId,
  group: z.string().nullable(),
  isSample: z.boolean(),
  passed: z.boolean(),
  run: runOutcome,
});
export type CaseVerdict = z.infer<typeof caseVerdict>;

export const groupScore = z.object({ name: z.string(), weight: z.number(), passed: z.int(), total: z.int() });
export type GroupScore = z.infer<typeof groupScore>;

const codeGrade = z.object({
  kind: z.literal('code'),
  share: z.number().min(0).max(1),
  groups: z.array(groupScore),
  cases: z.array(caseVerdict),
});
export type CodeGrade = z.infer<typeof codeGrade>;

/** How one item's share came about, from 0 to 1. */
export const itemGrade = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unanswered'), share: z.literal(0) }),
  /** Scored by a person, and nobody has yet: neither its points nor what they are out of count. */
  z.object({ kind: z.literal('to_review'), share: z.literal(0) }),
  codeGrade,
  z.object({
    kind: z.literal('reviewed'),
    share: z.number().min(0).max(1),
    /** What people gave, as a share of what the rubric has. */
    rubricShare: z.number().min(0).max(1),
    /** Which part of the item's points the rubric decides: all of them where no program does. */
    rubricPart: z.number().min(0).max(1),
    /** The mean of the reviews, or what a manager set after they differed. */
    by: z.enum(['reviews', 'adjudication']),
    reviews: z.int(),
    criteria: z.array(z.object({ id: z.string(), title: z.string(), points: z.number(), most: z.number() })),
    /** What the cases said, where there are any. */
    automatic: codeGrade.nullable(),
  }),
  z.object({
    kind: z.literal('choice'),
    share: z.number().min(0).max(1),
    selected: z.array(z.string()),
    correct: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('number'),
    share: z.number().min(0).max(1),
    typed: z.string(),
    /** The number that was read; null where none could be. */
    value: z.number().nullable(),
    /** Every number from the one to the other, both included. */
    accepted: z.object({ answer: z.number(), from: z.number(), to: z.number(), unit: z.string().nullable() }),
    /** Why it earns nothing, as a sentence; null when it was accepted. */
    why: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('text'),
    share: z.number().min(0).max(1),
    typed: z.string(),
    accepted: z.array(acceptedText),
    /** Which of `accepted` it is; null for none. */
    matched: z.int().nullable(),
    why: z.string().nullable(),
  }),
]);
export type ItemGrade = z.infer<typeof itemGrade>;
