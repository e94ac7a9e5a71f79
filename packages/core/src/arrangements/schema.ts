import { z } from 'zod';

export const arrangementNeed = z.enum(['more_time', 'breaks', 'other']);
export type ArrangementNeed = z.infer<typeof arrangementNeed>;

/** What a candidate asks for before the start. Reasons are never asked for. */
export const arrangementInput = z
  .strictObject({
    needs: z.array(arrangementNeed).min(1, 'choose what you need').max(3),
    text: z.string().trim().max(2000, 'must be at most 2,000 characters').default(''),
  })
  .refine(({ needs, text }) => !needs.includes('other') || text !== '', { path: ['text'], message: 'say what you need' });
export type ArrangementInput = z.infer<typeof arrangementInput>;

export const timeMultiplier = z.number('give a number').min(1, 'must be 1 or more').max(5, 'must be at most 5');
export const breakMinutes = z.int('must be a whole number').min(0, 'must be 0 or more').max(240, 'must be at most 240 minutes');

/** What holds for one invitation instead of what the assessment says. */
export const conditionsInput = z.strictObject({
  timeMultiplier,
  breakMinutes,
  reason: z.string().trim().min(3, 'say why in a few words').max(500),
});
export type ConditionsInput = z.infer<typeof conditionsInput>;

export const arrangementAnswer = z.enum(['granted', 'declined']);
export type ArrangementAnswer = z.infer<typeof arrangementAnswer>;

const answerText = z.string().trim().max(1000, 'must be at most 1,000 characters');

export const answerArrangementInput = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('granted'), text: answerText.default(''), timeMultiplier, breakMinutes }),
  z.strictObject({ answer: z.literal('declined'), text: answerText.min(1, 'tell the candidate why, and what they can do instead') }),
]);
export type AnswerArrangementInput = z.infer<typeof answerArrangementInput>;
