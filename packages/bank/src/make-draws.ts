import { entryOf } from '@assay/core/grading';
import { drawnValues } from '@assay/core/questions/schema';
import type { Runner } from '@assay/core/runs';
import { scriptFile, usualDraws, writeDraws } from './drawn-values.ts';
import { endWords } from './end-words.ts';
import { longestFileBytes, openFolder, readText } from './folder.ts';
import type { Values } from './placeholders.ts';
import { Problems } from './problems.ts';

const limits = { timeMs: 2000, memoryMb: 128 };

export type MadeDraws = { isMade: true; text: string } | { isMade: false; message: string };

/** Runs `draw(seed)` of a folder's script for the seeds 1 to 20 in the sandbox; null for a folder without one. */
export async function makeDraws(path: string, runner: () => Promise<Runner>): Promise<MadeDraws | null> {
  const folder = await openFolder(path, new Problems());
  const script = await readText(folder, scriptFile, longestFileBytes.solution);
  if (script === null) return null;
  const entry = entryOf.javascript;
  const seeds = Array.from({ length: usualDraws }, (_, index) => index + 1);
  const sandbox = await runner();
  const run = (owner: string, drawn: readonly number[]) =>
    sandbox.run({
      owner: `draws/${path}/${owner}`,
      priority: 'grading',
      language: 'javascript',
      files: { [entry]: script },
      entry,
      limits,
      cases: drawn.map((seed) => ({ kind: 'call', function: 'draw', arguments: [seed] })),
    });
  // Alone, so that a script that never ends is told after one limit.
  const [trial] = await run('trial', [1]);
  if (trial?.outcome !== 'completed') return unmade(`draw(1) did not end well: ${endWords(trial)}.`);
  const [first, again] = [await run('first', seeds), await run('again', seeds)];
  const draws: Values[] = [];
  for (const [index, seed] of seeds.entries()) {
    const outcome = first[index];
    if (outcome?.outcome !== 'completed') return unmade(`draw(${seed}) did not end well: ${endWords(outcome)}.`);
    const read = drawnValues.safeParse(outcome.returned);
    if (!read.success)
      return unmade(
        `draw(${seed}) must return an object of names with text, numbers, true or false, such as { weeks: 8 }. ${read.error.issues[0]?.message ?? ''}`,
      );
    if (JSON.stringify(again[index]?.returned) !== JSON.stringify(outcome.returned))
      return unmade(`draw(${seed}) returns something else each time. Let it follow from the seed alone.`);
    draws.push(read.data);
  }
  const names = Object.keys(draws[0] ?? {})
    .toSorted()
    .join(', ');
  const odd = draws.findIndex((values) => Object.keys(values).toSorted().join(', ') !== names);
  if (odd !== -1) return unmade(`draw(${seeds[odd]}) returns other names than draw(1), which returns ${names}.`);
  const different = [...new Map(draws.map((values) => [JSON.stringify(values), values])).values()];
  if (different.length < 2) return unmade('draw() returns the same values for every seed.');
  return { isMade: true, text: writeDraws(script, different) };
}

const unmade = (message: string): MadeDraws => ({ isMade: false, message });
