import { z } from 'zod';
import { sectionId } from '../assessments/schema.ts';
import { ids } from '../ids.ts';

export const sectionPoints = z
  .array(
    z.strictObject({
      sectionId: sectionId.min(1),
      points: z.number('give a number of points').min(0, 'must not be below 0').max(100, 'must be at most 100'),
    }),
  )
  .max(10)
  .refine((own) => new Set(own.map((one) => one.sectionId)).size === own.length, 'names a section twice');

export const openingInput = z.strictObject({
  title: z.string().trim().min(1, 'give the opening a title').max(120),
  role: z.string().trim().max(60).default(''),
  level: z.string().trim().max(60).default(''),
  assessmentId: ids.assessment,
  managerName: z.string().trim().min(1, 'name the person a candidate can ask').max(120),
  managerEmail: z.email('must be an e-mail address'),
  /** How many interviews a week can be held for it; null: nobody has said. */
  interviewsPerWeek: z
    .int('must be a whole number')
    .min(1, 'must be at least 1; leave it empty while you do not know')
    .max(500, 'must be at most 500')
    .nullable()
    .default(null),
  /** A candidate hears within so many days after the end of the attempt. */
  answerByDays: z.int('must be a whole number').min(1).max(365),
  /** Per cent of all points below which nobody is interviewed. */
  floorPercent: z.number().min(0).max(100).nullable(),
  floorReason: z.string().trim().max(1000).default(''),
  /** Days after which the people of this opening are anonymised. */
  daysToKeep: z.int('must be a whole number').min(1).max(3650).default(365),
  /** Points for each question of a section, where they differ from the assessment's; null: all as the assessment says. */
  sectionPoints: sectionPoints.nullable().default(null),
});
export type OpeningInput = z.infer<typeof openingInput>;

/** A change names the state that it was made from: how often the opening had been saved then. */
export const openingChange = z.strictObject({ basedOn: z.int().positive(), opening: openingInput });
export type OpeningChange = z.infer<typeof openingChange>;
