import { z } from 'zod';

/** What a candidate writes who asks that a person looks at the score. */
export const secondLookInput = z.strictObject({
  text: z.string().trim().min(3, 'say in a few words what should be looked at').max(1000, 'must be at most 1,000 characters'),
});
export type SecondLookInput = z.infer<typeof secondLookInput>;

export const secondLookOutcome = z.enum(['stands', 'changed', 'other'], 'say what came of it');
export type SecondLookOutcome = z.infer<typeof secondLookOutcome>;

/** Nothing but what the candidate reads. */
export const answerSecondLookInput = z.strictObject({
  outcome: secondLookOutcome,
  text: z.string().trim().min(3, 'tell the candidate what you found').max(2000, 'must be at most 2,000 characters'),
});
export type AnswerSecondLookInput = z.infer<typeof answerSecondLookInput>;
