import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type KnownSet, keyOf } from './known-sets.ts';

const answers = z.array(z.array(z.tuple([z.string(), z.string(), z.number()])));

/**
 * What Dolos says of each pair of each set. It is installed outside of the project and run by the Node that built it: DOLOS_DIR names the
 * folder in whose node_modules it is, DOLOS_NODE that Node (node unless said).
 */
export async function dolosScores(sets: readonly KnownSet[], say: (line: string) => void): Promise<Map<string, number>[] | null> {
  const directory = process.env['DOLOS_DIR'];
  if (directory === undefined || !existsSync(join(directory, 'node_modules/@dodona/dolos-lib'))) {
    say('Dolos: DOLOS_DIR names no folder with @dodona/dolos-lib in its node_modules, so its figures are null.');
    return null;
  }
  const program = fileURLToPath(new URL('./run-dolos.mjs', import.meta.url));
  const asked = sets.map(({ lang, template, submissions }) => ({ lang, template: template ?? null, submissions }));
  const printed = await new Promise<string>((resolve, reject) => {
    const child = execFile(process.env['DOLOS_NODE'] ?? 'node', [program, directory], { maxBuffer: 2 ** 28 }, (error, stdout) =>
      error === null ? resolve(stdout) : reject(error),
    );
    child.stdin?.end(JSON.stringify(asked));
  }).catch((error: unknown) => {
    say(`Dolos did not run, so its figures are null: ${error instanceof Error ? error.message.slice(0, 300) : String(error)}`);
    return null;
  });
  if (printed === null) return null;
  return answers.parse(JSON.parse(printed)).map((pairs) => new Map(pairs.map(([a, b, score]) => [keyOf(a, b), score])));
}
