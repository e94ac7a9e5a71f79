import { documentLimit } from '@assay/core/attempts';
import { expect, test } from 'vitest';
import { createMemoryStore } from './memory-store.ts';
import { createModelBrowser } from './model/model-browser.ts';
import { createModelServer, itemIds, resumeCode, starter } from './model/model-server.ts';
import { createVirtualClock } from './model/virtual-clock.ts';
import type { Recording } from './open-recording.ts';

const itemId = itemIds[0] ?? expect.fail();
const document = { itemId, language: 'javascript' } as const;
const typeAtStart = ({ recorder }: Pick<Recording, 'recorder'>, text: string) =>
  recorder.edit(document, 'type', [{ offset: 0, length: 0, text }], () => expect.fail('the mirror is out of step'));

async function opened() {
  const clock = createVirtualClock();
  const server = createModelServer(clock);
  const browser = createModelBrowser(clock, server);
  return { clock, server, browser, recording: await browser.open() };
}

test('brings an edit to the server within three seconds and says since when all is saved', async () => {
  const { clock, server, recording } = await opened();
  expect(typeAtStart(recording, 'a')).toBe('recorded');
  expect(recording.recorder.view().save).toEqual({ kind: 'saving', edits: 1 });
  await clock.pass(3000);
  expect(server.textOf(itemId)).toBe(`a${starter}`);
  expect(recording.recorder.view().save).toMatchObject({ kind: 'saved', at: expect.any(Date) });
});

test('keeps edits while the line is down, counts them, and sends them when it is back', async () => {
  const { clock, server, browser, recording } = await opened();
  browser.fates.push(...Array<'lost'>(4).fill('lost'));
  typeAtStart(recording, 'b');
  typeAtStart(recording, 'a');
  await clock.pass(3000);
  expect(recording.recorder.view().save).toEqual({ kind: 'offline', edits: 2 });
  await clock.pass(30_000);
  expect(server.textOf(itemId)).toBe(`ab${starter}`);
  expect(recording.recorder.view().save.kind).toBe('saved');
});

test('says of no edit that it is kept here before the device has written it down', async () => {
  const clock = createVirtualClock();
  const server = createModelServer(clock);
  const memory = createMemoryStore();
  const addEvent: typeof memory.addEvent = async (...kept) => {
    await new Promise<void>((resolve) => void clock.after(500, resolve));
    await memory.addEvent(...kept);
  };
  const browser = createModelBrowser(clock, server, { ...memory, addEvent });
  const { recorder } = await browser.open();
  const shown: unknown[] = [];
  recorder.subscribe(() => shown.push(recorder.view().save));
  browser.isOffline = true;
  recorder.flush();
  await clock.pass(3000);
  expect(recorder.view().save).toEqual({ kind: 'offline', edits: 0 });
  typeAtStart({ recorder }, 'a');
  expect(recorder.view().save).toEqual({ kind: 'saving', edits: 1 });
  await clock.pass(499);
  expect(recorder.view().save).toEqual({ kind: 'saving', edits: 1 });
  await clock.pass(1);
  expect(shown.at(-1)).toEqual({ kind: 'offline', edits: 1 });
  typeAtStart({ recorder }, 'b');
  expect(recorder.view().save).toEqual({ kind: 'offline', edits: 1 });
  await clock.pass(500);
  expect(shown.at(-1)).toEqual({ kind: 'offline', edits: 2 });
});

test('shows after a reload what was typed and not yet sent', async () => {
  const { clock, server, browser, recording } = await opened();
  typeAtStart(recording, 'unsent ');
  browser.close(recording);
  const again = await browser.open();
  expect(again.recorder.session).toBe(recording.recorder.session);
  expect(again.recorder.answers.textOf(document)).toBe(`unsent ${starter}`);
  await clock.pass(5000);
  expect(server.textOf(itemId)).toBe(`unsent ${starter}`);
});

test('stops writing when another device takes over, hands its edits in beside the answer and offers their text', async () => {
  const { clock, server, recording } = await opened();
  server.openWriter({ previous: null, resumeCode });
  typeAtStart(recording, 'too late ');
  await clock.pass(5000);
  const view = recording.recorder.view();
  expect(view.isWriter).toBe(false);
  expect(view.leftTexts).toEqual([{ document, text: `too late ${starter}` }]);
  expect(typeAtStart(recording, 'x')).toBe('locked');
  expect(server.textOf(itemId)).toBe(starter);
  expect(server.eventsHeld()).toBe(1);
});

test('answers a resync with the whole text', async () => {
  const { clock, server, recording } = await opened();
  server.corrupt(itemId, 'something else');
  typeAtStart(recording, 'a');
  await clock.pass(6000);
  expect(server.textOf(itemId)).toBe(`a${starter}`);
});

test('tells the whole state to a server that has gone back in time', async () => {
  const { clock, server, recording } = await opened();
  typeAtStart(recording, 'a');
  recording.recorder.choose(itemId, ['x']);
  await clock.pass(6000);
  server.loseAllBatches();
  typeAtStart(recording, 'b');
  await clock.pass(10_000);
  expect(server.textOf(itemId)).toBe(`ba${starter}`);
  expect(server.selectedOf(itemId)).toEqual(['x']);
});

test('takes a paste of 150 kB and refuses a text beyond the limit', async () => {
  const { clock, server, recording } = await opened();
  const paste = '\u{1F600}\r\n\0x'.repeat(25_000);
  expect(recording.recorder.edit(document, 'paste', [{ offset: 0, length: starter.length, text: paste }], () => '')).toBe('recorded');
  await clock.pass(6000);
  expect(server.textOf(itemId)).toBe(paste);
  expect(typeAtStart(recording, 'x'.repeat(documentLimit))).toBe('too_long');
  expect(recording.recorder.answers.textOf(document)).toBe(paste);
});

test('takes the whole text when there are more changes than one event may carry', async () => {
  const { clock, server, recording } = await opened();
  const changes = Array.from({ length: 1001 }, () => ({ offset: 0, length: 0, text: 'x' }));
  expect(recording.recorder.edit(document, 'type', changes, () => 'the whole text')).toBe('recorded');
  await clock.pass(6000);
  expect(server.textOf(itemId)).toBe('the whole text');
});

test('resolves once the server holds everything, not before', async () => {
  const { clock, browser, recording } = await opened();
  browser.fates.push('lost', 'lost');
  typeAtStart(recording, 'a');
  let saved: number | null = null;
  recording.recorder.allSaved().then((seq) => {
    saved = seq;
  });
  await clock.pass(500);
  expect(saved).toBe(null);
  await clock.pass(10_000);
  expect(saved).toBe(1);
});

test('takes no edit once it is locked and still delivers what came before', async () => {
  const { clock, server, recording } = await opened();
  typeAtStart(recording, 'in time ');
  recording.recorder.lock();
  expect(typeAtStart(recording, 'late ')).toBe('locked');
  await clock.pass(100);
  expect(server.textOf(itemId)).toBe(`in time ${starter}`);
});

test('keeps a mark beside a choice of the same item when the server has lost both, and counts it as no edit', async () => {
  const { clock, server, browser, recording } = await opened();
  recording.recorder.choose(itemId, ['b']);
  recording.recorder.mark(itemId, true);
  expect(recording.recorder.view().save).toEqual({ kind: 'saving', edits: 1 });
  await clock.pass(4000);
  server.loseAllBatches();
  recording.recorder.mark(itemId, false);
  await clock.pass(20_000);
  expect(server.selectedOf(itemId)).toEqual(['b']);
  expect(server.isMarked(itemId)).toBe(false);
  browser.isOffline = true;
  recording.recorder.mark(itemId, true);
  await clock.pass(4000);
  browser.close(recording);
  browser.isOffline = false;
  const again = await browser.open();
  expect(again.recorder.answers.isMarked(itemId)).toBe(true);
  await clock.pass(4000);
  expect(server.isMarked(itemId)).toBe(true);
});
