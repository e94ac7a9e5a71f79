import type { QuestionProblem } from '@assay/core/questions';
import { z } from 'zod';
import { parseWith } from './complaints.ts';
import { longestFileBytes, openFolder, readText } from './folder.ts';
import { type LoadedQuestion, questionFileName } from './loaded-question.ts';
import { nearest, Problems } from './problems.ts';
import { tag } from './question-file.ts';
import { parseYaml } from './yaml-file.ts';

export const catalogueFile = 'catalogue.yaml';

const word = z.strictObject({
  id: tag.describe('What question files write, in kebab-case.'),
  name: z.string().trim().min(1).max(60).describe('How people read it, such as "Window functions".'),
  about: z.string().trim().min(1).max(300).describe('What it means here, in one sentence.'),
});

const words = z
  .array(word)
  .min(1)
  .max(300)
  .superRefine((list, context) => {
    const seen = new Set<string>();
    for (const [index, { id }] of list.entries()) {
      if (seen.has(id)) context.addIssue({ code: 'custom', path: [index, 'id'], message: 'must stand here once' });
      seen.add(id);
    }
  });

export const catalogueSchema = z.strictObject({
  skills: words.describe('What questions measure. A question names at least one of them.'),
  roles: words.describe('Whom questions are for.'),
});

/** The words that the questions of a bank are filed under. */
export type BankCatalogue = z.infer<typeof catalogueSchema>;

export type CatalogueReading = { catalogue: BankCatalogue | null; problems: readonly QuestionProblem[] };

/** `catalogue: null`: the bank keeps none, so that any word will do, or a faulty one, whose problems are told. */
export async function readCatalogue(bankDir: string): Promise<CatalogueReading> {
  const problems = new Problems();
  const text = await readText(await openFolder(bankDir, problems), catalogueFile, longestFileBytes.yaml);
  const yaml = text === null ? null : parseYaml(catalogueFile, text, problems);
  const catalogue = yaml === null ? null : parseWith(catalogueSchema, yaml, yaml.value, [], problems);
  return { catalogue, problems: problems.found };
}

/** The tags of a question that its bank does not know: written wrongly, or taken out of the catalogue since. */
export function unknownTags({ frozen, lines }: LoadedQuestion, catalogue: BankCatalogue): QuestionProblem[] {
  const complaints = (field: 'skills' | 'roles') => {
    const known = catalogue[field].map(({ id }) => id);
    const unknown = frozen[field].filter((written) => !known.includes(written));
    return unknown.map((written) => {
      const meant = nearest(written, known);
      const advice =
        meant === null
          ? `Write one of those in ${catalogueFile}, or add it there.`
          : `Did you mean \`${meant}\`? ${catalogueFile} names them all.`;
      return { file: questionFileName, line: lines[field], message: `\`${written}\` is not among the ${field} of this bank. ${advice}` };
    });
  };
  return [...complaints('skills'), ...complaints('roles')];
}
