import { comparison, difficulty, questionSlug, signature } from '@assay/core/questions/schema';
import { language, runLimits } from '@assay/core/runs/schema';
import { z } from 'zod';

/** The descriptions appear in editors (through the JSON Schemas) and behind complaints about a field. */

const tag = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case, such as data-cleaning');
const name = z.string().trim().min(1).max(80);
export const groupName = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'must be a short lower-case word, such as edges');

const catalogue = {
  id: questionSlug.max(60).describe('The name of the folder, in kebab-case.'),
  version: z.int().positive().describe('Counts up by one each time something changes that a candidate or a grade depends on.'),
  family: questionSlug.max(60).describe('Questions of one family are interchangeable: nobody gets two of them.'),
  title: name.describe('What the candidate sees above the question, such as "Late deliveries".'),
  skills: z.array(tag).min(1).max(8).describe('What it measures, such as [joins, data-cleaning].'),
  roles: z.array(tag).min(1).max(12).describe('Whom it is for, such as [data-engineer].'),
  difficulty: difficulty.describe("1 (easy) to 5 (hard): the author's guess until it is measured."),
  minutes: z.number().positive().max(480).describe('How long a good candidate takes, in minutes.'),
  licence: name.describe('own, or the licence of the source.'),
  authors: z.array(name).min(1).max(12).describe('Who wrote it, such as [ana].'),
};

const limits = z
  .strictObject({
    timeMs: runLimits.shape.timeMs.describe('CPU time of a case in milliseconds, at least three times what the accepted solutions need.'),
    memoryMb: runLimits.shape.memoryMb.describe('What the program may add to an idle process, in MB.'),
  })
  .describe('What one case may use.');

export const codeFile = z.strictObject({
  ...catalogue,
  kind: z.literal('code').describe('code or choice.'),
  languages: z.array(language).min(1).describe('The languages a candidate may choose from; each needs an accepted solution.'),
  signature: signature.optional().describe('The function to write. Without it the candidate writes a program that reads standard input.'),
  compare: comparison.prefault({}).describe('How results are compared: order exact or any, and a numeric tolerance.'),
  limits: limits.default({ timeMs: 2000, memoryMb: 128 }),
  groups: z
    .record(groupName, z.number().positive().max(1000))
    .optional()
    .describe('The weight of each group of cases, such as { basics: 4, edges: 4, size: 2 }. Without it every group weighs the same.'),
});
export type CodeFile = z.infer<typeof codeFile>;

export const optionFile = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,20}$/, 'must be short and lower-case, such as a')
    .describe('Permanent: answers are stored under it.'),
  text: z.string().trim().min(1).max(600).describe('What the candidate reads; inline markdown.'),
  correct: z.boolean().describe('true or false.'),
  because: z.string().trim().min(1).max(600).describe('Why it is right, or which mistake leads to it.'),
});

export const choiceFile = z.strictObject({
  ...catalogue,
  kind: z.literal('choice').describe('code or choice.'),
  select: z.enum(['one', 'many']).default('one').describe('one: a single best answer. many: points for right ones less wrong ones.'),
  shuffle: z.boolean().default(true).describe('Whether each candidate sees the options in an order of their own.'),
  options: z.array(optionFile).min(2).max(8).describe('Two to eight options.'),
});
export type ChoiceFile = z.infer<typeof choiceFile>;

export const questionFile = z.discriminatedUnion('kind', [codeFile, choiceFile]);
