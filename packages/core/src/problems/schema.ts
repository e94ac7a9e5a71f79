import { z } from 'zod';
import { ids } from '../ids.ts';

export const problemKind = z.enum(['statement', 'checks', 'editor', 'other']);
export type ProblemKind = z.infer<typeof problemKind>;

const longestText = 1000;

/** What a candidate says is wrong with a question, while the clock runs. */
export const reportProblemInput = z.object({
  itemId: ids.item,
  kind: problemKind,
  text: z.string().trim().min(3, 'say in a few words what is wrong').max(longestText, `use at most ${longestText} characters`),
});
export type ReportProblemInput = z.infer<typeof reportProblemInput>;

export const settleProblemInput = z.object({ note: z.string().trim().max(500, 'use at most 500 characters') });
export type SettleProblemInput = z.infer<typeof settleProblemInput>;
