import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

test('encodes as a text encoder does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([...encodeUtf8(text)]).toEqual([...new TextEncoder().encode(text)]);
    }),
  );
  expect([...encodeUtf8('\ud800a')]).toEqual([...new TextEncoder().encode('\ud800a')]);
});

test('brings every text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeUtf8(encodeUtf8(text))).toBe(text.toWellFormed());
    }),
  );
  const long = 'é😀'.repeat(5000);
  expect(decodeUtf8(encodeUtf8(long))).toBe(long);
});

test.each([[[0x41, 0xff, 0x42]], [[0xc3]], [[0xe2, 0x82]], [[0xc0, 0x80]], [[0xed, 0xa0, 0x80]], [[0xf5, 0x80]]])(
  'takes what is no UTF-8 for something unknown, and goes on: %j',
  (bytes) => expect(decodeUtf8(Uint8Array.from(bytes))).toContain('\ufffd'),
);
