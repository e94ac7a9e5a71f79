import 'fake-indexeddb/auto';
import { parseId } from '@assay/core/ids';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import type { PendingEvent } from './environment.ts';
import { openIndexedDbStore } from './indexed-db-store.ts';
import { itemIds } from './model/model-server.ts';

// Whichever file of tests ran before in this process: nothing is stored yet.
globalThis.indexedDB = new IDBFactory();

const session = parseId('writerSession', `wri_${'0'.repeat(26)}`);
const other = parseId('writerSession', `wri_${'1'.repeat(26)}`);
const document = { itemId: itemIds[0] ?? expect.fail(), language: 'javascript' } as const;
const edit = (seq: number): PendingEvent => ({
  event: { kind: 'edit', seq, clientAt: 0, input: 'type', changes: [{ offset: 0, length: 0, text: 'x' }] },
  document: { ...document, length: 0, hash: 'h' },
});
const textAt = (seq: number, text = `text ${seq}`) => ({ document, text, seq });
const day = (number: number) => new Date(Date.UTC(2026, 0, number));

let attempts = 0;
let attemptId = '';
beforeEach(() => {
  attempts += 1;
  attemptId = `att_${attempts}`;
});

test('gives back what was put in, in order, to whoever opens it next', async () => {
  const store = await openIndexedDbStore(attemptId);
  await store.addEvent(session, edit(1), textAt(1));
  await store.addEvent(session, edit(10), null);
  await store.addEvent(session, edit(2), null);
  const again = await openIndexedDbStore(attemptId);
  expect(await again.read(session)).toEqual({ events: [edit(1), edit(2), edit(10)], texts: [textAt(1)] });
});

test('keeps lone halves of surrogate pairs and U+0000', async () => {
  const store = await openIndexedDbStore(attemptId);
  await store.addEvent(session, edit(1), textAt(1, 'a\ud800\0\udc00'));
  expect((await store.read(session)).texts).toEqual([textAt(1, 'a\ud800\0\udc00')]);
});

test('drops what the server has and keeps the texts it is told to keep', async () => {
  const store = await openIndexedDbStore(attemptId);
  for (const seq of [1, 2, 3]) await store.addEvent(session, edit(seq), null);
  await store.addEvent(other, edit(1), null);
  await store.acknowledge(session, 2, { keep: [textAt(3)], drop: [] });
  expect(await store.read(session)).toEqual({ events: [edit(3)], texts: [textAt(3)] });
  await store.acknowledge(session, 3, { keep: [], drop: [document] });
  expect(await store.read(session)).toEqual({ events: [], texts: [] });
  expect((await store.read(other)).events).toEqual([edit(1)]);
});

test('remembers who wrote last in this browser, until everything is forgotten', async () => {
  const store = await openIndexedDbStore(attemptId);
  expect(await store.lastWriter()).toBe(null);
  await store.noteAttempt({ writer: session, serverNow: day(1), deliverableUntil: null });
  expect(await (await openIndexedDbStore(attemptId)).lastWriter()).toBe(session);
  await store.forgetEverything();
  expect(await store.lastWriter()).toBe(null);
});

test('puts new contents in the place of all a session had', async () => {
  const store = await openIndexedDbStore(attemptId);
  await store.addEvent(session, edit(7), textAt(7));
  await store.replace(session, { events: [edit(1)], texts: [] });
  expect(await store.read(session)).toEqual({ events: [edit(1)], texts: [] });
});

test('finds sessions that left events and sessions that left texts only, of this attempt', async () => {
  const elsewhere = await openIndexedDbStore(`${attemptId} of somebody else`);
  await elsewhere.addEvent(session, edit(1), null);
  const store = await openIndexedDbStore(attemptId);
  expect(await store.listSessions()).toEqual([]);
  await store.addEvent(other, edit(1), null);
  await store.acknowledge(session, 0, { keep: [textAt(1)], drop: [] });
  expect(await store.listSessions()).toEqual([session, other]);
  await store.forgetEverything();
  expect(await store.listSessions()).toEqual([]);
  expect(await elsewhere.listSessions()).toEqual([session]);
});

test('forgets another attempt after a week, once the server takes nothing of it any more', async () => {
  const old = await openIndexedDbStore(`${attemptId} before`);
  await old.addEvent(session, edit(1), textAt(1));
  await old.noteAttempt({ writer: session, serverNow: day(1), deliverableUntil: day(10) });
  const store = await openIndexedDbStore(attemptId);
  await store.noteAttempt({ writer: other, serverNow: day(9), deliverableUntil: null });
  expect(await old.listSessions()).toEqual([session]);
  await store.noteAttempt({ writer: other, serverNow: day(11), deliverableUntil: null });
  expect(await old.listSessions()).toEqual([]);
});

test.each([
  ['opened within the week', { serverNow: day(8), deliverableUntil: day(9) }],
  ['of which the end is not known', { serverNow: day(1), deliverableUntil: null }],
])('keeps another attempt %s', async (_, facts) => {
  const old = await openIndexedDbStore(`${attemptId} before`);
  await old.addEvent(session, edit(1), textAt(1));
  await old.noteAttempt({ writer: session, ...facts });
  const store = await openIndexedDbStore(attemptId);
  await store.noteAttempt({ writer: other, serverNow: day(14), deliverableUntil: null });
  expect(await old.listSessions()).toEqual([session]);
});

test('reports the write that met a closed connection, and opens a new one for the next', async () => {
  const store = await openIndexedDbStore(attemptId);
  await store.addEvent(session, edit(1), null);
  // Deleting asks every open connection to close first.
  await deleteDB('assay-recorder');
  const written = await store.addEvent(session, edit(2), null).then(
    () => 'written',
    () => 'refused',
  );
  await store.addEvent(session, edit(3), null);
  expect((await store.read(session)).events).toEqual(written === 'written' ? [edit(2), edit(3)] : [edit(3)]);
});

test('takes over the texts of the second version, which had one file an answer', async () => {
  await deleteDB('assay-recorder');
  const second = await openDB('assay-recorder', 2, {
    upgrade(fresh) {
      fresh.createObjectStore('events', { keyPath: ['attemptId', 'session', 'seq'] });
      fresh.createObjectStore('texts', { keyPath: ['attemptId', 'session', 'itemId', 'language'] });
      fresh.createObjectStore('attempts', { keyPath: 'attemptId' });
    },
  });
  await second.put('events', { attemptId, session, seq: 1, ...edit(1) });
  await second.put('texts', { attemptId, session, ...document, text: 'text 1', seq: 1 });
  await second.put('attempts', { attemptId, writer: other, openedAtMs: 0, deliverableUntilMs: null });
  second.close();
  const store = await openIndexedDbStore(attemptId);
  expect(await store.read(session)).toEqual({ events: [edit(1)], texts: [textAt(1)] });
  expect(await store.lastWriter()).toBe(other);
});

test('keeps the files of an answer apart', async () => {
  const store = await openIndexedDbStore(attemptId);
  const helper = { document: { ...document, path: 'lib/helper.js' }, text: 'the helper', seq: 2 };
  await store.addEvent(session, edit(1), textAt(1));
  await store.addEvent(session, edit(2), helper);
  expect((await store.read(session)).texts).toEqual([textAt(1), helper]);
  await store.acknowledge(session, 2, { keep: [], drop: [document] });
  expect((await store.read(session)).texts).toEqual([helper]);
  await store.acknowledge(session, 2, { keep: [], drop: [helper.document] });
  expect((await store.read(session)).texts).toEqual([]);
});

test('takes over from the first version of the database', async () => {
  await deleteDB('assay-recorder');
  const first = await openDB('assay-recorder', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('events', { keyPath: ['attemptId', 'session', 'seq'] });
      fresh.createObjectStore('texts', { keyPath: ['attemptId', 'session', 'itemId', 'language'] });
    },
  });
  await first.put('events', { attemptId, session, seq: 1, ...edit(1) });
  first.close();
  expect((await (await openIndexedDbStore(attemptId)).read(session)).events).toEqual([edit(1)]);
});
