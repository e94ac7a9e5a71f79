import { z } from 'zod';
import { ids } from '../ids.ts';

export const openingInput = z.strictObject({
  title: z.string().trim().min(1, 'give the opening a title').max(120),
  role: z.string().trim().max(60).default(''),
  level: z.string().trim().max(60).default(''),
  assessmentId: ids.assessment,
  managerName: z.string().trim().min(1, 'name the person a candidate can ask').max(120),
  managerEmail: z.email('must be an e-mail address'),
  /** A candidate hears within so many days after the end of the attempt. */
  answerByDays: z.int('must be a whole number').min(1).max(365),
  /** Per cent of all points below which nobody is interviewed. */
  floorPercent: z.number().min(0).max(100).nullable(),
  floorReason: z.string().trim().max(1000).default(''),
  /** Days after which the people of this opening are anonymised. */
  daysToKeep: z.int('must be a whole number').min(1).max(3650).default(365),
});
export type OpeningInput = z.infer<typeof openingInput>;
