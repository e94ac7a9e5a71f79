import { AppError } from '@assay/core';
import { expect, test } from 'vitest';
import type { EventStore } from './environment.ts';
import { createMemoryStore } from './memory-store.ts';
import { createFaultyStore } from './model/faulty-store.ts';
import { createModelBrowser } from './model/model-browser.ts';
import { createModelServer, itemIds, starter } from './model/model-server.ts';
import { createVirtualClock } from './model/virtual-clock.ts';
import type { Recording } from './open-recording.ts';

const itemId = itemIds[0] ?? expect.fail();
const document = { itemId, language: 'javascript' } as const;
const typeAtStart = ({ recorder }: Recording, text: string) =>
  recorder.edit(document, 'type', [{ offset: 0, length: 0, text }], () => expect.fail('the mirror is out of step'));

async function opened() {
  const clock = createVirtualClock();
  const server = createModelServer(clock);
  const store = createFaultyStore();
  const browser = createModelBrowser(clock, server, store);
  return { clock, server, store, browser, recording: await browser.open() };
}

test('tells a server that cannot save from a line that is down, and goes on by itself', async () => {
  const { clock, server, recording } = await opened();
  server.refuseWith(new AppError('unavailable', 'The disk is full. Your edits wait in your browser.', { retryAfterSeconds: 2 }));
  typeAtStart(recording, 'a');
  recording.recorder.note({ kind: 'leave' });
  await clock.pass(3000);
  expect(recording.recorder.view().save).toEqual({
    kind: 'unavailable',
    edits: 1,
    message: 'The disk is full. Your edits wait in your browser.',
  });
  server.refuseWith(null);
  await clock.pass(20_000);
  expect(server.textOf(itemId)).toBe(`a${starter}`);
  expect(recording.recorder.view().save.kind).toBe('saved');
});

test.each(['internal', 'rate_limited'] as const)('treats %s as a server that cannot save', async (code) => {
  const { clock, server, recording } = await opened();
  server.refuseWith(new AppError(code, 'in other words'));
  await clock.pass(4000);
  expect(recording.recorder.view().save.kind).toBe('unavailable');
});

test('says for ten seconds how many edits arrived after they had to wait', async () => {
  const { clock, browser, recording } = await opened();
  browser.isOffline = true;
  for (let count = 0; count < 38; count += 1) typeAtStart(recording, 'x');
  await clock.pass(60_000);
  expect(recording.recorder.view().save).toEqual({ kind: 'offline', edits: 38 });
  browser.isOffline = false;
  recording.recorder.flush();
  await clock.pass(1000);
  expect(recording.recorder.view().save).toMatchObject({ kind: 'saved', delivered: 38 });
  await clock.pass(10_000);
  expect(recording.recorder.view().save).toMatchObject({ kind: 'saved', delivered: 0 });
  typeAtStart(recording, 'y');
  await clock.pass(3000);
  expect(recording.recorder.view().save).toMatchObject({ kind: 'saved', delivered: 0 });
});

test('tells what an earlier page could not send as delivered', async () => {
  const { clock, browser, recording } = await opened();
  browser.isOffline = true;
  typeAtStart(recording, 'a');
  await clock.pass(3000);
  browser.close(recording);
  browser.isOffline = false;
  const back = await browser.open();
  await clock.pass(1000);
  expect(back.recorder.view().save).toMatchObject({ kind: 'saved', delivered: 1 });
});

test('asks for the time at once after the device slept, and shows nothing until it knows', async () => {
  const { clock, server, recording } = await opened();
  await clock.pass(10_000);
  server.closeAt(clock.trueMs() + 2 * 3_600_000);
  for (const countsOn of [true, false]) {
    const before = recording.recorder.now();
    clock.sleep(3_600_000, countsOn);
    expect(recording.recorder.now().getTime() - before.getTime()).toBeLessThan(1500);
    await clock.pass(50);
    expect(Math.abs(recording.recorder.now().getTime() - 1_700_000_000_000 - clock.trueMs())).toBeLessThan(100);
    await clock.pass(5000);
  }
  expect(recording.recorder.view().timing.phase).toBe('grace');
});

test('counts on by itself when the server cannot be reached after a sleep', async () => {
  const { clock, browser, recording } = await opened();
  browser.isOffline = true;
  clock.sleep(600_000, true);
  recording.recorder.now();
  await clock.pass(3500);
  expect(Math.abs(recording.recorder.now().getTime() - 1_700_000_000_000 - clock.trueMs())).toBeLessThan(100);
});

test.each([true, false])('takes no edit after a sleep that may have outlasted the working time (%s)', async (countsOn) => {
  const { clock, server, recording } = await opened();
  server.closeAt(clock.trueMs() + 60_000);
  await clock.pass(5000);
  clock.sleep(20_000, countsOn);
  expect(typeAtStart(recording, 'a')).toBe('recorded');
  await clock.pass(5000);
  clock.sleep(60_000, countsOn);
  expect(typeAtStart(recording, 'b')).toBe('locked');
  await clock.pass(50);
  expect(typeAtStart(recording, 'c')).toBe('locked');
});

test('a clock that somebody sets past the end of the working time keeps edits out until the server has answered', async () => {
  const { clock, server, recording } = await opened();
  server.closeAt(clock.trueMs() + 3_600_000);
  await clock.pass(5000);
  clock.setWallApart(5 * 3_600_000);
  expect(typeAtStart(recording, 'a')).toBe('locked');
  await clock.pass(50);
  expect(typeAtStart(recording, 'b')).toBe('recorded');
});

test('is not led astray by a clock that somebody sets', async () => {
  const { clock, recording } = await opened();
  await clock.pass(5000);
  for (const apartMs of [-5 * 3_600_000, 5 * 3_600_000, 9e14]) {
    clock.setWallApart(apartMs);
    typeAtStart(recording, 'a');
    await clock.pass(4000);
    expect(Math.abs(recording.recorder.now().getTime() - 1_700_000_000_000 - clock.trueMs())).toBeLessThan(100);
    expect(recording.recorder.view().save.kind).toBe('saved');
  }
});

test('says that the device keeps nothing while it is full, and takes it back when all is written again', async () => {
  const { clock, store, browser, recording } = await opened();
  browser.isOffline = true;
  store.isFull = true;
  typeAtStart(recording, 'lost if closed ');
  await clock.pass(20_000);
  expect(recording.recorder.view().isDurable).toBe(false);
  store.isFull = false;
  await clock.pass(20_000);
  expect(recording.recorder.view().isDurable).toBe(true);
  browser.close(recording);
  browser.isOffline = false;
  expect((await browser.open()).recorder.answers.textOf(document)).toBe(`lost if closed ${starter}`);
});

test('writes everything again when storage is cleared under it', async () => {
  const { clock, store, browser, recording } = await opened();
  browser.isOffline = true;
  typeAtStart(recording, 'b');
  await clock.pass(1000);
  await store.clear();
  typeAtStart(recording, 'a');
  await clock.pass(1);
  expect(recording.recorder.view().isDurable).toBe(false);
  await clock.pass(2000);
  expect(recording.recorder.view().isDurable).toBe(true);
  browser.close(recording);
  browser.isOffline = false;
  expect((await browser.open()).recorder.answers.textOf(document)).toBe(`ab${starter}`);
});

test('never puts an old text of the device over a newer one of the server', async () => {
  const { clock, server, store, browser, recording } = await opened();
  typeAtStart(recording, 'old ');
  await clock.pass(1);
  store.isFull = true;
  typeAtStart(recording, 'new ');
  await clock.pass(4000);
  browser.close(recording);
  store.isFull = false;
  const back = await browser.open();
  expect(back.recorder.answers.textOf(document)).toBe(`new old ${starter}`);
  await clock.pass(5000);
  expect(server.textOf(itemId)).toBe(`new old ${starter}`);
});

test('never tells an empty text when the server shows none in a break', async () => {
  const { clock, server, browser, recording } = await opened();
  browser.isOffline = true;
  typeAtStart(recording, 'a');
  await clock.pass(3000);
  browser.close(recording);
  server.setBreak(true);
  browser.isOffline = false;
  const back = await browser.open();
  await clock.pass(5000);
  expect(back.recorder.view().timing.phase).toBe('paused');
  expect(server.textOf(itemId)).toBe(`a${starter}`);
});

test('keeps nothing of the past: neither the page nor the device grows with what the server has', async () => {
  const { clock, store, browser, recording } = await opened();
  for (let batch = 0; batch < 500; batch += 1) {
    for (let key = 0; key < 100; key += 1) recording.recorder.edit(document, 'type', [{ offset: 0, length: 1, text: 'x' }], () => '');
    await clock.pass(3000);
  }
  expect(await browser.store.listSessions()).toEqual([]);
  expect(await store.read(recording.recorder.session)).toEqual({ events: [], texts: [] });
});

test('notes on the device until when its edits can be delivered, anew when minutes are added', async () => {
  const clock = createVirtualClock();
  const server = createModelServer(clock);
  const noted: (string | null)[] = [];
  const store: EventStore = {
    ...createMemoryStore(),
    async noteAttempt({ deliverableUntil }) {
      noted.push(deliverableUntil?.toISOString() ?? null);
    },
  };
  const { recorder } = await createModelBrowser(clock, server, store).open();
  server.closeAt(60_000);
  await clock.pass(10_000);
  server.closeAt(120_000);
  await clock.pass(10_000);
  const dayLater = (ms: number) => new Date(1_700_000_000_000 + ms + 24 * 3_600_000).toISOString();
  expect(noted).toEqual([null, dayLater(60_000), dayLater(120_000)]);
  recorder.dispose();
});
