import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fitted } from './fitted.ts';
import { readKnownSets } from './known-sets.ts';

/** `node tests/support/similarity-bench/write-model.ts DEV.jsonl` makes packages/similarity/src/scores/model.ts again. */
const [data] = process.argv.slice(2);
if (data === undefined) {
  process.stderr.write('Write node tests/support/similarity-bench/write-model.ts DEV.jsonl.\n');
  process.exit(2);
}
const { tails, ...model } = fitted(await readKnownSets(data));
const file = fileURLToPath(new URL('../../../packages/similarity/src/scores/model.ts', import.meta.url));
writeFileSync(
  file,
  `import type { Model } from './fit.ts';
import type { HonestTails } from './surprise.ts';

/** Written by tests/support/similarity-bench/write-model.ts from the development set; not edited by hand. */
export const model: Model & { tails: HonestTails } = ${JSON.stringify({ ...model, tails })};
`,
);
execFileSync('biome', ['check', '--write', '--config-path=packages/tooling/lint.jsonc', file], { stdio: 'inherit' });
