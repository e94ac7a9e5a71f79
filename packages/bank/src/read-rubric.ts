import type { Rubric } from '@assay/core/questions';
import { z } from 'zod';
import { parseWith } from './complaints.ts';
import { type Folder, longestFileBytes, readText } from './folder.ts';
import { tag } from './question-file.ts';
import { parseYaml } from './yaml-file.ts';

export const rubricFileName = 'rubric.yaml';

const level = z.strictObject({
  id: tag.exactOptional().describe('Optional. Keeps what was scored at this level when a later version puts it in other words.'),
  points: z.number().min(0).max(1000).describe('What an answer at this level earns.'),
  text: z.string().trim().min(1).max(400).describe('What somebody sees in an answer at this level.'),
});

const criterion = z.strictObject({
  id: tag.describe('Permanent: scores are stored under it.'),
  title: z.string().trim().min(1).max(80).describe('What is looked at, such as "Finds the cause".'),
  levels: z
    .array(level)
    .min(2)
    .max(6)
    .superRefine((levels, context) => {
      for (const [index, { points }] of levels.entries()) {
        const above = levels[index - 1];
        if (above !== undefined && points >= above.points)
          context.addIssue({
            code: 'custom',
            path: [index, 'points'],
            message: `must be less than the ${above.points} of the level above`,
          });
      }
      for (const [index, { id }] of levels.entries()) {
        if (id !== undefined && levels.findIndex((other) => other.id === id) < index)
          context.addIssue({ code: 'custom', path: [index, 'id'], message: 'must name one level of the criterion only' });
      }
    })
    .describe('From the best to the worst. Four leave nobody a middle to hide in.'),
});

const example = z.string().trim().min(1).max(20_000);

export const rubricFile = z.strictObject({
  criteria: z
    .array(criterion)
    .min(1)
    .max(8)
    .superRefine((criteria, context) => {
      for (const [index, { id }] of criteria.entries()) {
        if (criteria.findIndex((other) => other.id === id) < index)
          context.addIssue({ code: 'custom', path: [index, 'id'], message: 'must name one criterion only' });
      }
    })
    .describe('What people score an answer by: three to five criteria.'),
  examples: z
    .strictObject({
      top: example.describe('An answer at the top, as a candidate would write it.'),
      pass: example.describe('An answer that is just good enough.'),
    })
    .optional()
    .describe('What reviewers hold answers against.'),
});

/** @returns null where the folder has none, or a faulty one, which is told */
export async function readRubric(folder: Folder): Promise<Rubric | null> {
  const text = await readText(folder, rubricFileName, longestFileBytes.yaml);
  const yaml = text === null ? null : parseYaml(rubricFileName, text, folder.problems);
  const file = yaml === null ? null : parseWith(rubricFile, yaml, yaml.value, [], folder.problems);
  return file === null ? null : { criteria: file.criteria, examples: file.examples ?? null };
}

/** For kinds that nobody but people can score. */
export function complainOfNoRubric({ problems }: Folder, rubric: Rubric | null): void {
  const isTold = problems.found.some(({ file }) => file === rubricFileName);
  if (rubric === null && !isTold)
    problems.add(rubricFileName, null, 'The file is missing. It holds what people score the answer by: `criteria` with levels.');
}
