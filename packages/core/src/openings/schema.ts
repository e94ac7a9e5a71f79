import { z } from 'zod';
import { sectionId } from '../assessments/schema.ts';
import { decisionKinds } from '../decisions/rules.ts';
import { ids } from '../ids.ts';
import { invitationStatuses } from '../invitations/status.ts';
import { decidingScores } from './deciding-score.ts';

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
  floorPercent: z
    .number()
    .min(0)
    .max(100)
    // Figures count scores by the hundredth of a per cent: a finer floor would let through others than they say.
    .refine((percent) => Number(percent.toFixed(2)) === percent, 'must have two decimals at most')
    .nullable(),
  floorReason: z.string().trim().max(1000).default(''),
  /** What the floor is held against; fixed by the first invitation. */
  decidingScore: z.enum(decidingScores).default('raw'),
  /** Days after which the people of this opening are anonymised. */
  daysToKeep: z.int('must be a whole number').min(1).max(3650).default(365),
  /** Days after which recordings, runs and what is known of devices and networks are deleted; answers and scores stay until the above. */
  recordingDaysToKeep: z.int('must be a whole number').min(1, 'must be at least 1').max(3650, 'must be at most 3,650').default(90),
  /** Points for each question of a section, where they differ from the assessment's; null: all as the assessment says. */
  sectionPoints: sectionPoints.nullable().default(null),
});
export type OpeningInput = z.infer<typeof openingInput>;

/** A change names the state that it was made from: how often the opening had been saved then. */
export const openingChange = z.strictObject({ basedOn: z.int().positive(), opening: openingInput });
export type OpeningChange = z.infer<typeof openingChange>;

/** An empty parameter asks for nothing, as one that is left out. */
export const optionalParameter = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .union([z.literal('').transform(() => null), shape])
    .nullable()
    .default(null);

const percent = z
  .string()
  .regex(/^\d{1,3}(?:\.\d{1,9})?$/, 'must be a number from 0 to 100')
  .transform(Number)
  .refine((value) => value <= 100, 'must be a number from 0 to 100');
const instant = z.iso.datetime('must be a moment such as 2026-01-05T10:00:00.000Z').transform((text) => new Date(text));

/** What narrows the list of an opening down, as its address says it. */
export const resultsNarrowing = z.object({
  search: z.string().max(400).default(''),
  status: optionalParameter(z.enum(invitationStatuses)),
  floor: optionalParameter(z.enum(['above', 'below'])),
  scoreFrom: optionalParameter(percent),
  scoreTo: optionalParameter(percent),
  /** Which moment `from` and `until` are about. */
  when: z.enum(['invited', 'started', 'closed']).default('closed'),
  from: optionalParameter(instant),
  until: optionalParameter(instant),
  late: z
    .enum(['', 'waiting'])
    .default('')
    .transform((late) => late === 'waiting'),
  /** `undecided`: over, and nobody has decided. */
  decision: optionalParameter(z.enum(['undecided', ...decisionKinds])),
  told: optionalParameter(z.enum(['told', 'untold'])),
  /** Decided on, and a score that changed since lies on the other side of the line of the decision. */
  crossed: z
    .enum(['', 'since'])
    .default('')
    .transform((crossed) => crossed === 'since'),
  /** Only attempts whose scores are in figures. */
  counted: z
    .enum(['', 'yes'])
    .default('')
    .transform((counted) => counted === 'yes'),
});

type Ranges = { scoreFrom: number | null; scoreTo: number | null; from: Date | null; until: Date | null };

/** Refuses a range that ends before it begins. */
export const withoutEmptyRanges = <Shape extends z.ZodType<Ranges>>(shape: Shape) =>
  shape
    .refine(({ scoreFrom, scoreTo }) => scoreFrom === null || scoreTo === null || scoreFrom <= scoreTo, {
      path: ['scoreTo'],
      message: 'must not be below the lowest score',
    })
    .refine(({ from, until }) => from === null || until === null || from <= until, {
      path: ['until'],
      message: 'must not be before the first moment',
    });
