import { z } from 'zod';
import { mostCommentCharacters } from './questions.ts';

const rating = z.int().min(1, 'must be 1 to 5').max(5, 'must be 1 to 5').nullable().default(null);

/** What a candidate says of the assessment after the end. Each part may be left out, not all of them. */
export const surveyInput = z
  .strictObject({
    fair: rating,
    job: rating,
    comment: z.string().trim().max(mostCommentCharacters, 'must be at most 1,000 characters').default(''),
  })
  .refine(({ fair, job, comment }) => fair !== null || job !== null || comment !== '', {
    path: ['fair'],
    message: 'answer one of the two, or write something; or leave it all out',
  });
export type SurveyInput = z.infer<typeof surveyInput>;
