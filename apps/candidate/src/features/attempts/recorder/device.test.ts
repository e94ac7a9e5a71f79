import 'fake-indexeddb/auto';
import { parseId } from '@assay/core/ids';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { createPad } from '../pad/pad-store.ts';
import { createDevice } from './device.ts';
import type { DeviceClock } from './environment.ts';
import { createVirtualClock } from './model/virtual-clock.ts';

// Whichever file of tests ran before in this process: nothing is stored yet.
globalThis.indexedDB = new IDBFactory();

const session = parseId('writerSession', `wri_${'0'.repeat(26)}`);
const leave = { event: { kind: 'leave', seq: 1, clientAt: 0 }, document: null } as const;

function deviceWith(clock: DeviceClock) {
  const texts = new Map<string, string>();
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
  return { texts, device: createDevice({ clock, random: () => 0.5, locks: null, openChannel: null, tabStorage: () => storage }) };
}

afterEach(() => vi.unstubAllGlobals());

test('goes on in memory, and says so, in a browser without IndexedDB', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const { device } = deviceWith(createVirtualClock());
  const { store, isDurable } = await device.openStore('att_1');
  expect(isDurable).toBe(false);
  await store.addEvent(session, leave, null);
  expect(await store.listSessions()).toEqual([session]);
});

test('goes on in memory when the storage does not open in five seconds', async () => {
  // A page of an older version that does not make room.
  const older = await openDB('assay-recorder', 1);
  const clock = createVirtualClock();
  const opening = deviceWith(clock).device.openStore('att_1');
  await clock.pass(5000);
  expect((await opening).isDurable).toBe(false);
  older.close();
  await deleteDB('assay-recorder');
});

test('gives one store and one holder per attempt, and clears both on demand', async () => {
  const { device, texts } = deviceWith(createVirtualClock());
  const { store, isDurable } = await device.openStore('att_1');
  expect(isDurable).toBe(true);
  expect((await device.openStore('att_1')).store).toBe(store);
  expect(device.openClaims('att_1')).toBe(device.openClaims('att_1'));
  await store.addEvent(session, leave, null);
  device.openClaims('att_1').remember(session);
  await device.openPad('att_1').save('first the edges');
  await device.clearDevice('att_1');
  expect(await createPad('att_1').read({ serverNow: new Date(0), overAt: null })).toBe('');
  expect(await store.listSessions()).toEqual([]);
  expect(device.openClaims('att_1').remembered()).toBe(null);
  expect(texts.size).toBe(0);
});

test('finds out whether a text is kept by keeping one', async () => {
  const { device } = deviceWith(createVirtualClock());
  expect(await device.keepsText()).toBe(true);
  vi.stubGlobal('indexedDB', undefined);
  expect(await device.keepsText()).toBe(false);
});

test('clears what a browser without storage holds, its pad included', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const { device } = deviceWith(createVirtualClock());
  const { store } = await device.openStore('att_1');
  await store.addEvent(session, leave, null);
  await device.clearDevice('att_1');
  expect(await store.listSessions()).toEqual([]);
});
