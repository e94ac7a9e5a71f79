import { expect, test } from 'vitest';
import { decodeList } from './decode-list.ts';

const text = 'name,email\nJürgen Łoś,juergen@example.org\n';
const latin = 'name,email\nJürgen – “Jü” Groß,juergen@example.org\n';

const utf16 = (content: string, isLittleEndian: boolean): number[] =>
  [...content].flatMap((character) => {
    const code = character.charCodeAt(0);
    return isLittleEndian ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
  });
const utf8 = [...new TextEncoder().encode(text)];

test.each([
  ['UTF-8', utf8],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...utf8]],
  ['UTF-16, little end first', [0xff, 0xfe, ...utf16(text, true)]],
  ['UTF-16, big end first', [0xfe, 0xff, ...utf16(text, false)]],
  ['UTF-16 without a mark, little end first', utf16(text, true)],
  ['UTF-16 without a mark, big end first', utf16(text, false)],
])('reads %s', (_, bytes) => {
  expect(decodeList(Uint8Array.from(bytes))).toEqual({ kind: 'text', text });
});

test('reads what a spreadsheet on Windows writes', () => {
  const marks: Readonly<Record<string, number>> = { '–': 0x96, '“': 0x93, '”': 0x94 };
  const bytes = Uint8Array.from([...latin].map((character) => marks[character] ?? character.charCodeAt(0)));
  expect(decodeList(bytes)).toEqual({ kind: 'text', text: latin });
});

test.each([
  ['a workbook', [0x50, 0x4b, 0x03, 0x04, 1, 2], /Save it as CSV/],
  ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 1], /Save it as CSV/],
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13], /no text/],
])('says what to do with %s', (_, bytes, message) => {
  expect(decodeList(Uint8Array.from(bytes))).toMatchObject({ kind: 'refused', message: expect.stringMatching(message) });
});

test('an empty file is an empty text', () => {
  expect(decodeList(new Uint8Array())).toEqual({ kind: 'text', text: '' });
});
