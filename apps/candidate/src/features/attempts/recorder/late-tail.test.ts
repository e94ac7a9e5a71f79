import { expect, test } from 'vitest';
import { createModelBrowser } from './model/model-browser.ts';
import { createModelServer, itemIds, resumeCode, starter } from './model/model-server.ts';
import { createVirtualClock } from './model/virtual-clock.ts';
import type { Recording } from './open-recording.ts';

const itemId = itemIds[0] ?? expect.fail();
const document = { itemId, language: 'javascript' } as const;
const typeAtStart = ({ recorder }: Recording, text: string) =>
  recorder.edit(document, 'type', [{ offset: 0, length: 0, text }], () => expect.fail('the mirror is out of step'));

/** Typed offline, in time; the end has passed. */
async function typedInTime() {
  const clock = createVirtualClock();
  const server = createModelServer(clock);
  const browser = createModelBrowser(clock, server);
  const recording = await browser.open();
  server.closeAt(20_000);
  await clock.pass(3000);
  browser.isOffline = true;
  typeAtStart(recording, 'b');
  typeAtStart(recording, 'a');
  await clock.pass(20_000);
  recording.recorder.lock();
  await clock.pass(60_000);
  return { clock, server, browser, recording };
}

test('delivers from the open page after the end and says that it is late', async () => {
  const { clock, server, browser, recording } = await typedInTime();
  expect(recording.recorder.view()).toMatchObject({ isLate: false, save: { kind: 'offline', edits: 2 } });
  browser.isOffline = false;
  recording.recorder.flush();
  await clock.pass(1000);
  expect(recording.recorder.view()).toMatchObject({ isLate: true, save: { kind: 'saved', delivered: 2 } });
  expect(server.textOf(itemId)).toBe(starter);
  expect(server.lateTextOf(itemId)).toBe(`ab${starter}`);
  await clock.pass(10_000);
  expect(recording.recorder.view().save).toMatchObject({ delivered: 0 });
});

test('delivers from the receipt page what a closed tab left, again and again until it is through', async () => {
  const { server, browser, recording } = await typedInTime();
  browser.close(recording);
  expect(await browser.deliver()).toEqual({ delivered: 0, isLate: false, refused: 2, texts: [] });
  browser.isOffline = false;
  browser.fates.push('lost', 'answer_lost');
  expect((await browser.deliver()).refused).toBe(2);
  expect((await browser.deliver()).refused).toBe(2);
  expect(await browser.deliver()).toEqual({ delivered: 2, isLate: true, refused: 0, texts: [] });
  expect(server.lateTextOf(itemId)).toBe(`ab${starter}`);
  expect(await browser.store.listSessions()).toEqual([]);
});

test('answers a resync about late batches with the text that was kept', async () => {
  const { server, browser, recording } = await typedInTime();
  browser.close(recording);
  server.corrupt(itemId, 'damaged');
  browser.isOffline = false;
  expect(await browser.deliver()).toMatchObject({ isLate: true, refused: 0 });
  expect(server.lateTextOf(itemId)).toBe(`ab${starter}`);
});

test('asks again about late batches whose answer never came', async () => {
  const { clock, server, browser, recording } = await typedInTime();
  server.corrupt(itemId, 'damaged');
  browser.isOffline = false;
  browser.fates.push('answer_lost');
  recording.recorder.flush();
  await clock.pass(30);
  browser.close(recording);
  await clock.pass(100);
  await browser.deliver();
  expect(server.lateTextOf(itemId)).toBe(`ab${starter}`);
});

test('offers at the receipt what was typed after a take-over', async () => {
  const { server, browser, recording } = await typedInTime();
  browser.close(recording);
  server.closeAt(Number.MAX_SAFE_INTEGER);
  server.openWriter({ previous: null, resumeCode });
  server.closeAt(20_000);
  browser.isOffline = false;
  expect(await browser.deliver()).toMatchObject({ isLate: false, refused: 0, texts: [{ document, text: `ab${starter}` }] });
  expect(server.lateTextOf(itemId)).toBe(starter);
});

test('leaves to another tab what it still holds, and counts it until it is through', async () => {
  const { clock, server, browser } = await typedInTime();
  expect(await browser.deliver()).toEqual({ delivered: 0, isLate: false, refused: 2, texts: [] });
  browser.isOffline = false;
  await clock.pass(20_000);
  expect(await browser.deliver()).toEqual({ delivered: 0, isLate: false, refused: 0, texts: [] });
  expect(server.lateTextOf(itemId)).toBe(`ab${starter}`);
});
