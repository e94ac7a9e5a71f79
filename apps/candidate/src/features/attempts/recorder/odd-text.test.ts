import { documentLimit } from '@assay/core/attempts';
import { expect, test } from 'vitest';
import { createModelBrowser } from './model/model-browser.ts';
import { createModelServer, itemIds, starter } from './model/model-server.ts';
import { createVirtualClock } from './model/virtual-clock.ts';

const itemId = itemIds[0] ?? expect.fail();
const document = { itemId, language: 'javascript' } as const;
const outOfStep = () => expect.fail('the mirror is out of step');

async function opened() {
  const clock = createVirtualClock();
  const server = createModelServer(clock);
  const { recorder } = await createModelBrowser(clock, server).open();
  const replaceAll = (text: string) =>
    recorder.edit(document, 'paste', [{ offset: 0, length: recorder.answers.textOf(document).length, text }], outOfStep);
  return { clock, server, recorder, replaceAll };
}

test.each([
  ['lone halves of surrogate pairs', '\ud800x\udc00'],
  ['U+0000 and other control characters', '\0\u0001\u007f'],
  ['line ends of all kinds', 'a\r\nb\rc\nd\u2028e'],
  ['right-to-left text and its controls', '\u05e9\u05dc\u05d5\u05dd \u202eabc\u202c'],
  ['combining marks', 'e\u0301\u0323 Z\u0351\u036b\u0343'],
  ['emoji made of several', '\u{1F469}\u200d\u{1F4BB}\u{1F1E9}\u{1F1EA}'],
  ['a byte order mark', '\ufeffx'],
])('brings %s over as they are', async (_, text) => {
  const { clock, server, recorder, replaceAll } = await opened();
  expect(replaceAll(text)).toBe('recorded');
  await clock.pass(4000);
  recorder.edit(document, 'type', [{ offset: text.length, length: 0, text: '!' }], outOfStep);
  await clock.pass(4000);
  expect(server.textOf(itemId)).toBe(`${text}!`);
});

test('takes an edit that splits a surrogate pair', async () => {
  const { clock, server, recorder, replaceAll } = await opened();
  replaceAll('\u{1F600}\u{1F601}');
  recorder.edit(document, 'delete', [{ offset: 1, length: 2, text: '' }], outOfStep);
  await clock.pass(4000);
  expect(server.textOf(itemId)).toBe('\ud83d\ude01');
});

test('takes many cursors over two hundred lines as one edit, and an undo storm after it', async () => {
  const { clock, server, recorder, replaceAll } = await opened();
  const lines = Array.from({ length: 200 }, (_, index) => `line ${index}\n`);
  replaceAll(lines.join(''));
  const offsets = lines.map((_, index) => lines.slice(0, index).join('').length);
  for (let times = 0; times < 50; times += 1) {
    const typed = offsets.map((offset) => ({ offset, length: 0, text: '// ' })).toReversed();
    expect(recorder.edit(document, 'type', typed, outOfStep)).toBe('recorded');
    const undone = offsets.map((offset, index) => ({ offset: offset + index * 3, length: 3, text: '' })).toReversed();
    expect(recorder.edit(document, times % 2 === 0 ? 'undo' : 'redo', undone, outOfStep)).toBe('recorded');
  }
  await clock.pass(10_000);
  expect(server.textOf(itemId)).toBe(lines.join(''));
});

test('takes a paste of the largest size, in the costliest characters, and edits after it', async () => {
  const { clock, server, recorder, replaceAll } = await opened();
  const paste = '\0'.repeat(documentLimit - 1);
  recorder.edit(document, 'type', [{ offset: 0, length: 0, text: 'x' }], outOfStep);
  expect(replaceAll(paste)).toBe('recorded');
  recorder.edit(document, 'type', [{ offset: 0, length: 0, text: 'a' }], outOfStep);
  expect(recorder.edit(document, 'type', [{ offset: 0, length: 0, text: 'b' }], outOfStep)).toBe('too_long');
  await clock.pass(10_000);
  expect(server.textOf(itemId) === `a${paste}`).toBe(true);
});

test('restates a text of the largest size in a request of its own', async () => {
  const { clock, server, recorder, replaceAll } = await opened();
  replaceAll('\0'.repeat(documentLimit - 10));
  await clock.pass(4000);
  server.corrupt(itemId, starter);
  recorder.edit(document, 'type', [{ offset: 0, length: 0, text: 'a' }], outOfStep);
  await clock.pass(10_000);
  expect(server.textOf(itemId) === recorder.answers.textOf(document)).toBe(true);
});

test('believes an editor that cannot say what it did', async () => {
  const { clock, server, recorder } = await opened();
  expect(recorder.edit(document, 'insert', [], () => 'as on the screen')).toBe('recorded');
  await clock.pass(4000);
  expect(server.textOf(itemId)).toBe('as on the screen');
});
