import { z } from 'zod';
import { caseId } from '../questions/schema.ts';
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

/** How one item's share came about, from 0 to 1. */
export const itemGrade = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unanswered'), share: z.literal(0) }),
  z.object({
    kind: z.literal('code'),
    share: z.number().min(0).max(1),
    groups: z.array(groupScore),
    cases: z.array(caseVerdict),
  }),
  z.object({
    kind: z.literal('choice'),
    share: z.number().min(0).max(1),
    selected: z.array(z.string()),
    correct: z.array(z.string()),
  }),
]);
export type ItemGrade = z.infer<typeof itemGrade>;
