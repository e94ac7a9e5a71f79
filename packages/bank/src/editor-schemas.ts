import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { casesFile } from './cases-file.ts';
import { catalogueSchema } from './catalogue.ts';
import { parametersFile } from './drawn-values.ts';
import { questionFile } from './question-file.ts';
import { rubricFile } from './read-rubric.ts';

/** Where the JSON Schemas lie in a bank; question files name them in a `# yaml-language-server: $schema=` comment. */
export const schemaFolder = '.schema';

const schemas = {
  'question.json': questionFile,
  'cases.json': casesFile,
  'catalogue.json': catalogueSchema,
  'rubric.json': rubricFile,
  'parameters.json': parametersFile,
};

/** File name to text, made from the schemas that read the files. */
export function editorSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );
}

/** The committed schema files of a bank that are not what the code would write; none for a bank that keeps none. */
export async function staleSchemas(bankDir: string): Promise<string[]> {
  const stale: string[] = [];
  let found = 0;
  for (const [name, text] of Object.entries(editorSchemas())) {
    const written = await readFile(join(bankDir, schemaFolder, name), 'utf8').catch(() => null);
    if (written !== null) found += 1;
    if (written !== text) stale.push(`${schemaFolder}/${name}`);
  }
  return found === 0 ? [] : stale;
}

export async function writeSchemas(bankDir: string): Promise<void> {
  await mkdir(join(bankDir, schemaFolder), { recursive: true });
  for (const [name, text] of Object.entries(editorSchemas())) await writeFile(join(bankDir, schemaFolder, name), text);
}
