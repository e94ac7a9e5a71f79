import { expect, test } from 'vitest';
import { createMemoryStore } from './memory-store.ts';
import { createModelBrowser } from './model/model-browser.ts';
import { createModelServer, itemIds, resumeCode, starter } from './model/model-server.ts';
import { createVirtualClock } from './model/virtual-clock.ts';
import type { Recording } from './open-recording.ts';

const itemId = itemIds[0] ?? expect.fail();
const document = { itemId, language: 'javascript' } as const;
const typeAtStart = ({ recorder }: Recording, text: string) =>
  recorder.edit(document, 'type', [{ offset: 0, length: 0, text }], () => expect.fail('the mirror is out of step'));

async function opened() {
  const clock = createVirtualClock();
  const server = createModelServer(clock);
  const browser = createModelBrowser(clock, server);
  return { clock, server, browser, recording: await browser.open() };
}

test('goes on without a code after a reload and after the tab was closed', async () => {
  const { browser, recording } = await opened();
  const { session } = recording.recorder;
  browser.close(recording);
  const again = await browser.open();
  expect(again.recorder.session).toBe(session);
  expect(again.resumeCode).toBe(resumeCode);
  browser.close(again);
  expect((await browser.open({ isNewTab: true })).recorder.session).toBe(session);
});

test('goes on without a code when the answer to the very first opening was lost', async () => {
  const clock = createVirtualClock();
  const browser = createModelBrowser(clock, createModelServer(clock));
  browser.fates.push('answer_lost');
  await expect(browser.tryOpen()).rejects.toThrow('network');
  expect((await browser.tryOpen()).kind).toBe('open');
});

test('asks a second tab of the same browser for the code while the first one lives', async () => {
  const { clock, browser, recording } = await opened();
  // A new tab, and one that was duplicated with the memory of the other.
  expect(await browser.tryOpen({ isNewTab: true })).toMatchObject({ kind: 'taken', by: { device: 'Model' } });
  expect(await browser.tryOpen()).toMatchObject({ kind: 'taken', by: { device: 'Model' } });
  await expect(browser.tryOpen({ resumeCode: '0000-0000' })).rejects.toMatchObject({ details: { reason: 'wrong_code' } });
  const second = await browser.open({ resumeCode });
  await clock.pass(5000);
  expect(second.recorder.view().isWriter).toBe(true);
  expect(recording.recorder.view().isWriter).toBe(false);
});

test('takes back with the code that the superseded page still has, and offers what it typed meanwhile', async () => {
  const { clock, server, browser, recording } = await opened();
  const other = await createModelBrowser(clock, server, createMemoryStore(), 2).open({ resumeCode });
  typeAtStart(other, 'theirs ');
  typeAtStart(recording, 'mine ');
  await clock.pass(5000);
  const carried = recording.recorder.view().leftTexts;
  browser.close(recording);
  const back = await browser.open({ resumeCode: recording.resumeCode, carried });
  expect(back.recorder.answers.textOf(document)).toBe(`theirs ${starter}`);
  expect(back.recorder.view().leftTexts).toEqual([{ document, text: `mine ${starter}` }]);
});

test('offers left texts after each reload until they are dismissed', async () => {
  const { clock, server, browser, recording } = await opened();
  typeAtStart(recording, 'mine ');
  server.openWriter({ previous: null, resumeCode });
  await clock.pass(5000);
  browser.close(recording);
  let back = await browser.open({ resumeCode });
  await clock.pass(5000);
  browser.close(back);
  back = await browser.open();
  expect(back.recorder.view().leftTexts).toEqual([{ document, text: `mine ${starter}` }]);
  back.recorder.dismissLeftTexts();
  expect(back.recorder.view().leftTexts).toEqual([]);
  await clock.pass(5000);
  browser.close(back);
  expect((await browser.open()).leftTexts).toEqual([]);
  expect(await browser.store.listSessions()).toEqual([]);
});

test('offers the text of a tab that was closed offline before another device took over, and hands its edits in', async () => {
  const { clock, server, browser, recording } = await opened();
  browser.isOffline = true;
  typeAtStart(recording, 'b');
  typeAtStart(recording, 'a');
  await clock.pass(3000);
  browser.close(recording);
  server.openWriter({ previous: null, resumeCode });
  browser.isOffline = false;
  expect((await browser.tryOpen()).kind).toBe('taken');
  const back = await browser.open({ resumeCode });
  expect(back.leftTexts).toEqual([{ document, text: `ab${starter}` }]);
  await clock.pass(5000);
  expect(server.eventsHeld()).toBe(2);
});

test('leaves no text behind of a session whose edits are all part of the answer', async () => {
  const { clock, server, browser, recording } = await opened();
  typeAtStart(recording, 'a');
  await clock.pass(5000);
  expect(await browser.store.listSessions()).toEqual([]);
  server.openWriter({ previous: null, resumeCode });
  await clock.pass(5000);
  expect(recording.recorder.view().leftTexts).toEqual([]);
});

test('hands in what was left while the line was down at the opening', async () => {
  const { clock, server, browser, recording } = await opened();
  browser.isOffline = true;
  typeAtStart(recording, 'mine ');
  await clock.pass(3000);
  browser.close(recording);
  browser.isOffline = false;
  server.openWriter({ previous: null, resumeCode });
  const back = await browser.open({ resumeCode });
  browser.fates.push('lost', 'lost', 'lost');
  await clock.pass(60_000);
  expect(back.recorder.view().isWriter).toBe(true);
  expect(server.eventsHeld()).toBe(1);
});
