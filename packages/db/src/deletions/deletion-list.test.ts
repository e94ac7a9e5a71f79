import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@assay/core/ids';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendDeletions, type Deletion, deletionListName, readDeletions } from './deletion-list.ts';

let folder: string;
let list: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-deletions-'));
  list = join(folder, deletionListName);
});
afterEach(() => rmSync(folder, { recursive: true }));

const now = new Date('2026-01-05T10:00:00.000Z');
const deletionOf = (number: number): Deletion => ({
  kind: 'candidate',
  id: newId('candidate', now, new Uint8Array(16).fill(number)),
  at: now.toISOString(),
});

test('keeps each once, in the order they came, for its owner alone', () => {
  const [ann, bob] = [deletionOf(1), deletionOf(2)];
  appendDeletions(list, [ann]);
  appendDeletions(list, [bob, ann]);
  expect(readDeletions(list)).toEqual([ann, bob]);
  expect(readFileSync(list, 'utf8').split('\n')).toHaveLength(4);
  expect(statSync(list).mode & 0o777).toBe(0o600);
});

test('makes no list where nobody was deleted', () => {
  appendDeletions(list, []);
  expect(() => readDeletions(list)).toThrow('ENOENT');
});

test('a line that a crash cut off says nothing and swallows nothing', () => {
  const [ann, bob, cyd] = [deletionOf(1), deletionOf(2), deletionOf(3)];
  appendDeletions(list, [ann]);
  appendFileSync(list, '{"at":"2026-01-05T10:0');
  appendDeletions(list, [bob]);
  appendFileSync(list, '{"a');
  appendDeletions(list, [cyd]);
  expect(readDeletions(list)).toEqual([ann, bob, cyd]);
});

test.each([
  ['a diary', 'Dear diary'],
  ['a deletion of a kind that came later', '{"at":"2026-01-05T10:00:00.000Z","kind":"team","id":"team_x"}'],
  ['an id that is none', '{"at":"2026-01-05T10:00:00.000Z","kind":"candidate","id":"cand_1"}'],
])('refuses %s: better nothing is restored than somebody who was deleted', (_, line) => {
  writeFileSync(list, `${JSON.stringify(deletionOf(1))}\n${line}\n`);
  expect(() => readDeletions(list)).toThrow('line 2');
});
