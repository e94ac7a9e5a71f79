import { z } from 'zod';
import { language } from '../runs/schema.ts';

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
