import { expect, test } from 'vitest';
import { readZipList } from './zip-list.ts';

type Listed = { name: string; bytes: number; packed?: number };

const number = (length: 2 | 4, value: number): number[] => Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) % 256);

/** A zip of which only the list is true: what it lists is as long as `packed` says. */
function zipOf(entries: readonly Listed[], changes: { comment?: string; count?: number } = {}): Uint8Array {
  const body = new Array(entries.reduce((sum, { packed = 0 }) => sum + packed, 0)).fill(0);
  const list = entries.flatMap(({ name, bytes, packed = 0 }) => {
    const written = [...new TextEncoder().encode(name)];
    const head = [
      ...number(4, 0x02014b50),
      ...new Array(16).fill(0),
      ...number(4, packed),
      ...number(4, bytes),
      ...number(2, written.length),
    ];
    return [...head, ...new Array(16).fill(0), ...written];
  });
  const comment = [...new TextEncoder().encode(changes.comment ?? '')];
  const count = changes.count ?? entries.length;
  const end = [
    ...number(4, 0x06054b50),
    0,
    0,
    0,
    0,
    ...number(2, count),
    ...number(2, count),
    ...number(4, list.length),
    ...number(4, body.length),
  ];
  return Uint8Array.from([...body, ...list, ...end, ...number(2, comment.length), ...comment]);
}

const read = (zip: Uint8Array, bytes = zip.length) => readZipList(bytes, async (offset, length) => zip.slice(offset, offset + length));

test('lists what a zip says it holds, with a comment at its end too', async () => {
  const zip = zipOf(
    [
      { name: 'a.csv', bytes: 300, packed: 100 },
      { name: 'ordner/é.py', bytes: 20, packed: 20 },
    ],
    { comment: 'PK\u0005\u0006 made by hand' },
  );
  expect(await read(zip)).toEqual({
    isSound: true,
    entries: [
      { name: 'a.csv', bytes: 300, packedBytes: 100 },
      { name: 'ordner/é.py', bytes: 20, packedBytes: 20 },
    ],
  });
  expect(await read(zipOf([]))).toEqual({ isSound: true, entries: [] });
});

test.each([
  ['unpacks to four gigabytes', [{ name: 'zeros', bytes: 4_000_000_000, packed: 500 }]],
  ['unpacks to a thousand times its size', [{ name: 'zeros', bytes: 50_000_000, packed: 5000 }]],
  ['does so in many files', Array.from({ length: 40 }, (_, index) => ({ name: `part ${index}`, bytes: 60_000_000, packed: 100 }))],
] satisfies [string, Listed[]][])('refuses a zip that %s, without unpacking anything', async (_, entries) => {
  expect(await read(zipOf(entries))).toMatchObject({ isSound: false, message: expect.stringContaining('unpacks to far more') });
});

test('refuses entries that share their packed bytes: together they are more than the file', async () => {
  const zip = zipOf(Array.from({ length: 50 }, (_, index) => ({ name: `same ${index}`, bytes: 900, packed: 900 })));
  const shared = zip.slice(900 * 49);
  expect((await readZipList(shared.length, async (offset, length) => shared.slice(offset, offset + length))).isSound).toBe(false);
});

test.each([
  ['no end', zipOf([{ name: 'a', bytes: 1, packed: 1 }]).slice(0, -10)],
  ['a list that is cut off', Uint8Array.from([...zipOf([{ name: 'a', bytes: 1 }], { count: 2 })])],
  ['nothing', new Uint8Array(0)],
  ['something else', new TextEncoder().encode('Rar! and so on, long enough to look at')],
])('refuses a file with %s', async (_, zip) => {
  expect(await read(zip)).toMatchObject({ isSound: false, message: expect.stringContaining('no zip') });
});

test('refuses more files than anybody reads', async () => {
  expect(await read(zipOf(Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, bytes: 1 }))))).toMatchObject({
    isSound: false,
    message: expect.stringContaining('10001 files'),
  });
});
