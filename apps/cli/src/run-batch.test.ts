import { expect, test } from 'vitest';
import { parseBatch } from './run-batch.ts';

const defaults = { timeMs: 5000, memoryMb: 256 };
const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const good = { id: 'a', language: 'javascript', files: { 'main.js': '1' }, entry: 'main.js' };

test('fills in what a line leaves out', () => {
  const [request] = parseBatch('b.jsonl', line({ id: 'a', files: { 'main.js': '1' }, limits: { timeMs: 100 } }), defaults);
  expect(request?.request).toMatchObject({
    language: 'javascript',
    entry: 'main.js',
    limits: { timeMs: 100, memoryMb: 256 },
    cases: [{ stdin: '' }],
  });
});

test('gives every line an owner of its own', () => {
  const requests = parseBatch('b.jsonl', line(good) + line(good), defaults);
  expect(new Set(requests.map(({ request }) => request.owner)).size).toBe(2);
});

test.each([
  ['{', 'line 2: not JSON'],
  [JSON.stringify({ ...good, id: 1 }), 'line 2: id:'],
  [JSON.stringify({ ...good, language: 'cobol' }), 'line 2: language:'],
  [JSON.stringify({ ...good, files: { '../x.js': '' } }), 'line 2: files'],
  [JSON.stringify({ ...good, entry: 'other.js' }), 'line 2: entry other.js'],
  [JSON.stringify({ ...good, extra: 1 }), 'line 2: Unrecognized key'],
  [JSON.stringify({ ...good, limits: { timeMs: 1 } }), 'line 2: limits.timeMs'],
])('names the line of %s', (text, complaint) => {
  expect(() => parseBatch('b.jsonl', `${line(good)}${text}\n`, defaults)).toThrow(complaint);
});
