import { expect, test } from 'vitest';
import { model } from '../scores/model.ts';
import { viewsUsed } from '../scores/views-used.ts';
import { hashOf } from '../submissions/hash.ts';
import { describer } from '../submissions/submission.ts';
import { viewNames } from '../submissions/views.ts';
import { openParser } from '../trees/syntax-tree.ts';
import { methodOf, printBits, readPrints, storedDescription } from './stored-description.ts';

const text =
  'def two(numbers):\n    first = second = None\n    for n in numbers:\n        if first is None or n > first:\n            first, second = n, first\n        elif n != first and (second is None or n > second):\n            second = n\n    return [second, first]\n';

const read = (bytes: Uint8Array) => {
  const lists = { prints: new Uint32Array(2 ** 16), counts: new Uint8Array(2 ** 16) };
  const size = readPrints(bytes, lists);
  return { prints: lists.prints.subarray(0, size), counts: lists.counts.subarray(0, size) };
};

test('stores each fingerprint and how often it occurs in less than three bytes, and gives them back', async () => {
  const submission = describer(await openParser('python'))(text);
  const bytes = storedDescription(submission, model);
  const { prints, counts } = read(bytes);
  const views = viewsUsed(model);
  expect([...prints]).toEqual([...prints].toSorted((one, other) => one - other));
  expect(new Set(prints).size).toBe(prints.length);
  for (const [number, view] of views.entries())
    for (const [hash, count] of submission.views[view]) {
      const at = prints.indexOf(number * 2 ** printBits + (hash >>> (32 - printBits)));
      expect(counts[at]).toBe(count);
    }
  expect(prints.length).toBeGreaterThan(200);
  expect(bytes.length).toBeLessThan(3 * prints.length);
});

test('keeps a bounded part of an answer without end, the same part of its copy', async () => {
  const describe = describer(await openParser('python'));
  const lines = Array.from({ length: 6_000 }, (_, at) => `v${at} = f${at}(w${at}[${at}], ${at % 97}) + g${at % 31}(v${at % 11})`);
  const bytes = storedDescription(describe(lines.join('\n')), model);
  expect(bytes.length).toBeLessThan(50_000);
  expect(read(bytes).prints.length).toBeGreaterThan(8_000);
  expect(storedDescription(describe(`# mine\n${lines.join('\n')}`.replaceAll('\n', '\n\n')), model).length).toBeLessThan(50_000);
});

test('stores an answer of nothing', async () => {
  const bytes = storedDescription(describer(await openParser('python'))(''), model);
  expect(read(bytes).prints.length).toBe(0);
});

test('reads bytes that no description is made of without going on for ever', () => {
  for (const bytes of [[], [255], [255, 255], [3, 0, 255, 255, 255], [255, 255, 0, 1, 2, 3]]) read(Uint8Array.from(bytes));
  expect(read(new Uint8Array(0)).prints.length).toBe(0);
});

test('names another method where answers are described or compared otherwise', async () => {
  expect(methodOf(model)).toBe(methodOf(structuredClone(model)));
  expect(methodOf({ ...model, base: model.base + 0.001 })).not.toBe(methodOf(model));
  const described = await Promise.all(
    (['python', 'javascript', 'sql'] as const).map(async (language) => describer(await openParser(language))(text).views),
  );
  const all = described.flatMap((views) => viewNames.map((view) => [view, [...views[view]]]));
  expect(
    hashOf(JSON.stringify(all)),
    'answers are described otherwise than those that are stored: raise descriptionVersion in stored-description.ts, then write the new number here',
  ).toBe(2959299270);
});
