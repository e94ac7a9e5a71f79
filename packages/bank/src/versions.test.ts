import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LoadedQuestion } from './loaded-question.ts';
import { readVersions, versionProblem, versionState, withVersion, writeVersions } from './versions.ts';

const [first, second] = ['a'.repeat(64), 'b'.repeat(64)];

function question(version: number, contentHash: string): LoadedQuestion {
  const body = { kind: 'choice' as const, select: 'one' as const, isShuffled: false, options: [] };
  const about = {
    title: 'T',
    family: 'f',
    skills: [],
    roles: [],
    difficulty: 1,
    minutes: 1,
    languages: [],
    isPractice: false,
    licence: 'own',
    authors: [],
  };
  const frozen = { id: 'q', version, ...about, statementHtml: '', body };
  return {
    folder: '/bank/q',
    frozen,
    contentHash,
    proofs: [],
    variants: [],
    generator: null,
    sourcesHash: null,
    isStale: false,
    lines: { version: 3, timeMs: null, skills: null, roles: null },
  };
}

let bank = '';
beforeAll(async () => {
  bank = await mkdtemp(join(tmpdir(), 'assay-versions-'));
});
afterAll(() => rm(bank, { recursive: true }));

test.each([
  [1, first, 'recorded'],
  [1, second, 'changed'],
  [2, second, 'new'],
] as const)('version %i with the hash %s is %s', (version, hash, state) => {
  expect(versionState(question(version, hash), withVersion({}, question(1, first)))).toBe(state);
});

test('a version below the last recorded one is older, even with a gap between them', () => {
  const recorded = withVersion({}, question(3, first));
  expect(versionProblem(question(2, second), recorded)).toEqual({
    file: 'question.yaml',
    line: 3,
    message: 'The last recorded version is 3. Write `version: 4`.',
  });
});

test('a change without a new version is told with the version to write', () => {
  const recorded = withVersion(withVersion({}, question(1, first)), question(2, first));
  expect(versionProblem(question(2, second), recorded)?.message).toBe(
    'The content changed and the version is still 2. Write `version: 3`, or take the change back.',
  );
});

test('what is written is read again; no file is no record; a damaged one is refused', async () => {
  expect(await readVersions(bank)).toBeNull();
  const recorded = withVersion({}, question(1, first));
  await writeVersions(bank, recorded);
  expect(await readVersions(bank)).toEqual(recorded);
  await writeFile(join(bank, 'versions.json'), '{"q":{"one":"x"}}');
  await expect(readVersions(bank)).rejects.toThrow(/is damaged\. Restore it from version control/);
});
