import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { QuestionCheck } from './check-question.ts';
import { openKeptChecks } from './kept-checks.ts';

const check = (isKept: boolean): QuestionCheck => ({
  isKept,
  proofs: [{ file: 'solutions/accepted/a.js', language: 'javascript', promise: 'all pass', isKept, explanation: '3 of 3 cases pass' }],
  problems: isKept ? [] : [{ file: 'solutions/accepted/a.js', line: null, message: 'It fails.' }],
  suggestedTimeMs: 150,
});

const newFile = async () => join(await mkdtemp(join(tmpdir(), 'assay-kept-')), 'cache', 'kept-checks.json');

test('a check without a problem is found by whoever opens the file next, one with a problem is not', async () => {
  const file = await newFile();
  const kept = await openKeptChecks({ isFresh: false, file });
  kept.add('good', check(true));
  kept.add('bad', check(false));
  await kept.save();
  const next = await openKeptChecks({ isFresh: false, file });
  expect(next.find('good')).toEqual(check(true));
  expect(next.find('bad')).toBeNull();
  expect(await readdir(join(file, '..'))).toEqual(['kept-checks.json']);
});

test('continuous integration believes nothing from before, and adds what it found to it', async () => {
  const file = await newFile();
  const before = await openKeptChecks({ isFresh: false, file });
  before.add('old', check(true));
  await before.save();
  const fresh = await openKeptChecks({ isFresh: true, file });
  expect(fresh.find('old')).toBeNull();
  fresh.add('new', check(true));
  await fresh.save();
  const next = await openKeptChecks({ isFresh: false, file });
  expect([next.find('old'), next.find('new')]).toEqual([check(true), check(true)]);
});

test('two that keep theirs at the same time lose nothing', async () => {
  const file = await newFile();
  const [one, other] = [await openKeptChecks({ isFresh: false, file }), await openKeptChecks({ isFresh: false, file })];
  one.add('one', check(true));
  other.add('other', check(true));
  await one.save();
  await other.save();
  const next = await openKeptChecks({ isFresh: false, file });
  expect([next.find('one'), next.find('other')]).toEqual([check(true), check(true)]);
});

test('a damaged file costs one more check and no start', async () => {
  const file = await newFile();
  const first = await openKeptChecks({ isFresh: false, file });
  first.add('good', check(true));
  await first.save();
  await writeFile(file, '{"good":');
  expect((await openKeptChecks({ isFresh: false, file })).find('good')).toBeNull();
});

test('a folder that cannot be written stops nobody', async () => {
  const kept = await openKeptChecks({ isFresh: false, file: '/dev/null/cache/kept-checks.json' });
  kept.add('good', check(true));
  await kept.save();
  expect(kept.find('good')).toEqual(check(true));
});
