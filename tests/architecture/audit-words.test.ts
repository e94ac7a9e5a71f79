import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const actionsTraced = globSync('packages/services/src/**/*.ts')
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .filter((source) => source.includes('trace(tx'))
  .flatMap((source) => [...source.matchAll(/'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g)].flatMap(([, name]) => name ?? []))
  .filter((name) => readFileSync('packages/core/src/accounts/may.ts', 'utf8').includes(`'${name}':`));

test('whatever leaves a trace has words in the audit log: add them to apps/admin/src/words/audit-words.ts', () => {
  const words = readFileSync('apps/admin/src/words/audit-words.ts', 'utf8');
  expect(actionsTraced.length).toBeGreaterThan(10);
  expect([...new Set(actionsTraced)].filter((action) => !words.includes(`'${action}':`))).toEqual([]);
});
