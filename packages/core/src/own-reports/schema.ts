import { z } from 'zod';

/** A change names the state it was made from: how often the text had been saved then; 0: never. */
export const feedbackInput = z.strictObject({
  basedOn: z.int().min(0),
  /** Empty takes it back. */
  text: z.string().trim().max(4000, 'must be at most 4,000 characters'),
});
export type FeedbackInput = z.infer<typeof feedbackInput>;
