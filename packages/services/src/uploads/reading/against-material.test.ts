import { expect, test } from 'vitest';
import { materialFor } from './against-material.ts';

const material = ['data/orders.csv', 'old/orders.csv', 'read-me.md', 'src/run.py'].map((path) => ({
  path,
  bytes: 1,
  sha256: '0'.repeat(64),
  crc32: 0,
}));
const found = (path: string): string | null => materialFor(path, material)?.path ?? null;

test.each([
  ['data/orders.csv', 'data/orders.csv'],
  ['work/data/orders.csv', 'data/orders.csv'],
  ['work\\data\\orders.csv', 'data/orders.csv'],
  ['deep/er/read-me.md', 'read-me.md'],
  ['run.py', 'src/run.py'],
  ['orders.csv', null],
  ['work/run.py', null],
  ['work/other.csv', null],
  ['xdata/orders.csv', null],
  ['../../data/orders.csv', 'data/orders.csv'],
  [`${'a/'.repeat(30_000)}read-me.md`, null],
])('%j is held against %j', (path, given) => {
  expect(found(path)).toBe(given);
});
