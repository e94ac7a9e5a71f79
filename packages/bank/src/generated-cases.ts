import { createHash } from 'node:crypto';
import type { FrozenCase } from '@assay/core/questions';
import { frozenCase } from '@assay/core/questions/schema';
import { z } from 'zod';
import { type Folder, longestFileBytes, readText } from './folder.ts';
import type { CasesOfFile } from './groups.ts';
import { jsonOrNull } from './json-or-null.ts';
import { argumentsMisfit, type TypedSignature } from './read-cases.ts';

export const generatorFile = 'tests/size.gen.js';
export const generatedFile = 'tests/generated.json';

/** Written by `assay check --record` from the generator and the accepted solution, so that reading a question runs nothing. */
const generatedCases = z.strictObject({
  generator: z.string(),
  cases: z.array(frozenCase),
});

export function generatorHash(source: string): string {
  return createHash('sha256').update(source).digest('hex');
}

/** One case a line: a change of one case is a change of one line. */
export function writeGenerated(source: string, cases: readonly FrozenCase[]): string {
  const lines = cases.map((generated) => JSON.stringify(generated));
  return `{"generator":"${generatorHash(source)}","cases":[\n${lines.join(',\n')}\n]}\n`;
}

/** `isStale`: the file is absent or belongs to another text of the generator; the question can be checked but not served. */
export type GeneratedReading = CasesOfFile & { isStale: boolean };

export async function readGenerated(folder: Folder, generator: string | null, signature: TypedSignature | null): Promise<GeneratedReading> {
  const none = { file: generatedFile, cases: [], isWhole: true, lineOf: () => null };
  const text = await readText(folder, generatedFile, longestFileBytes.generated);
  if (generator === null) {
    if (text !== null) folder.problems.add(generatedFile, null, `There is no ${generatorFile} that makes these cases. Remove the file.`);
    return { ...none, isStale: false };
  }
  const parsed = text === null ? null : generatedCases.safeParse(jsonOrNull(text));
  // A group may have generated cases only: what was not made yet cannot be missed.
  const stale = { ...none, isWhole: false, isStale: true };
  if (parsed?.success !== true || parsed.data.generator !== generatorHash(generator)) return stale;
  for (const generated of parsed.data.cases) {
    const misfit = signature !== null && generated.input.kind === 'call' ? argumentsMisfit(generated.input.arguments, signature) : null;
    const isOther = (signature === null) !== (generated.input.kind === 'program');
    if (misfit !== null || isOther) return stale;
  }
  return { ...none, cases: parsed.data.cases, isStale: false };
}
