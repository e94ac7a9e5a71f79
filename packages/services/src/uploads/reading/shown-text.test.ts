import { expect, test } from 'vitest';
import type { FileSource } from './file-source.ts';
import { clipped, countInvisible, readText, shownText } from './shown-text.ts';

const source = (...parts: readonly (string | readonly number[])[]): FileSource => ({
  path: 'a.txt',
  bytes: 0,
  sha256: null,
  async *read() {
    for (const part of parts) yield Uint8Array.from(typeof part === 'string' ? Buffer.from(part) : part);
  },
});

test.each([
  ['UTF-8 with a mark', [[0xef, 0xbb, 0xbf], 'été\r\nb\rc'], 'été\nb\nc'],
  ['UTF-16', [[0xff, 0xfe, 0x61, 0x00, 0xe9, 0x00]], 'aé'],
  ['UTF-16 the other way', [[0xfe, 0xff, 0x00, 0x61]], 'a'],
  ['what Windows wrote', [[0x47, 0x72, 0xfc, 0xdf, 0x65, 0x80]], 'Grüße€'],
  ['nothing', [], ''],
] satisfies [string, (string | number[])[], string][])('reads %s', async (_, parts, text) => {
  expect(await readText(source(...parts))).toEqual({ text, isCut: false });
});

test('sees that bytes are no text', async () => {
  expect(await readText(source('MZ', [0, 1]))).toBeNull();
});

test('reads no further than it shows, and cuts no character in half', async () => {
  let asked = 0;
  const endless: FileSource = {
    path: 'a.txt',
    bytes: 1e12,
    sha256: null,
    async *read() {
      for (;;) {
        asked += 1;
        yield Buffer.from('é'.repeat(500));
      }
    },
  };
  expect(await readText(endless, 4001)).toEqual({ text: 'é'.repeat(2000), isCut: true });
  expect(asked).toBe(5);
});

test('shows so many lines, and says when that is not all', () => {
  expect(shownText({ text: 'a\nb\nc', isCut: false }, 2)).toEqual({ text: 'a\nb\n', isCut: true });
  expect(shownText({ text: 'a\nb\n', isCut: false }, 2)).toEqual({ text: 'a\nb\n', isCut: false });
  expect(shownText({ text: 'a', isCut: true }, 2)).toEqual({ text: 'a', isCut: true });
});

test('clips between characters', () => {
  expect(clipped('ab\u{1f600}', 3)).toEqual({ text: 'ab', isCut: true });
  expect(clipped('ab\u{1f600}', 4)).toEqual({ text: 'ab\u{1f600}', isCut: false });
});

test('counts what turns code around', () => {
  expect(countInvisible("if level != 'user\u202e \u2066// check\u2069 \u2066'")).toBe(4);
  expect(countInvisible('plain café')).toBe(0);
});
