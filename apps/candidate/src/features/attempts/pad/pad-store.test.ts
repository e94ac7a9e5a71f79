import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { createPad } from './pad-store.ts';

// Whichever file of tests ran before in this process: nothing is stored yet.
globalThis.indexedDB = new IDBFactory();

const day = 24 * 3_600_000;
const now = new Date('2026-01-05T10:00:00.000Z');
const after = (ms: number) => new Date(now.getTime() + ms);
const opened = { serverNow: now, overAt: after(day) };

beforeEach(async () => {
  const db = await openDB('assay-pad', 1, { upgrade: (fresh) => void fresh.createObjectStore('pads', { keyPath: 'attemptId' }) });
  await db.clear('pads');
  db.close();
});

test('has after a reload what was written last, however fast it was typed', async () => {
  const pad = createPad('att_a');
  expect(await pad.read(opened)).toBe('');
  await Promise.all(['a', 'ab', 'abc', 'abc \ud800'].map((text) => pad.save(text)));
  expect(await createPad('att_a').read(opened)).toBe('abc \ud800');
});

test('is one for each attempt', async () => {
  await createPad('att_a').save('mine');
  expect(await createPad('att_b').read(opened)).toBe('');
});

test('is gone once it is forgotten, also when a key was pressed at that moment', async () => {
  const pad = createPad('att_a');
  await pad.read(opened);
  const writing = pad.save('secret');
  await pad.forget();
  await writing;
  expect(await createPad('att_a').read(opened)).toBe('');
});

test('of another attempt is forgotten a week after it was opened, if that one is over, and not before', async () => {
  const other = createPad('att_other');
  await other.read(opened);
  await other.save('left behind');
  const still = createPad('att_still');
  await still.read({ serverNow: now, overAt: after(30 * day) });
  await still.save('a long task');
  const look = async (id: string, at: Date) => {
    await createPad('att_mine').read({ serverNow: at, overAt: null });
    return createPad(id).read({ serverNow: now, overAt: null });
  };
  expect(await look('att_other', after(6 * day))).toBe('left behind');
  expect(await look('att_other', after(8 * day))).toBe('');
  expect(await look('att_still', after(8 * day))).toBe('a long task');
});
