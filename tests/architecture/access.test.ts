import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { access } from '@assay/core/accounts';
import { expect, test } from 'vitest';
import { root, sourcesIn } from './imports.ts';

/** What is asked before anybody can be known, or by our own processes about themselves. */
const open = new Set(['has-owner.ts', 'candidate-actor.ts', 'end-interrupted-runs.ts']);

const sources = sourcesIn('packages/services/src').filter((file) => !file.endsWith('.test.ts'));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const index = textOf('packages/services/src/index.ts');

/** A use case: exported by the package, and it takes the context. */
const useCases = sources.filter((file) => {
  const isExported = index.includes(`'./${file.slice('packages/services/src/'.length)}'`);
  return isExported && /export async function \w+\(\s*ctx:/.test(textOf(file));
});

test('every use case asks whether it may, and the table names its action', () => {
  expect(useCases.length).toBeGreaterThan(25);
  const silent = useCases.filter((file) => !open.has(file.split('/').at(-1) ?? '') && !/\b(?:assertMay|ownTeam)\(/.test(textOf(file)));
  expect(silent).toEqual([]);
});

test('every action of the table is asked for somewhere', () => {
  const all = sources.map(textOf).join('\n');
  expect(Object.keys(access).filter((action) => !all.includes(`'${action}'`))).toEqual([]);
});
