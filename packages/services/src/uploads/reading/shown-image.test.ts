import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readImage } from './shown-image.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const number = (value: number, bytes: 2 | 4, isLittle = false): Buffer => {
  const buffer = Buffer.alloc(bytes);
  if (isLittle) buffer.writeUIntLE(value, 0, bytes);
  else buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};

const chunk = (name: string, data: Buffer): Buffer =>
  Buffer.concat([number(data.length, 4), latin(name), data, number(crc32(Buffer.concat([latin(name), data])), 4)]);
const png = (width: number, height: number, ...more: Buffer[]): Buffer =>
  Buffer.concat([
    latin('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', Buffer.concat([number(width, 4), number(height, 4), Buffer.from([8, 2, 0, 0, 0])])),
    ...more,
    chunk('IDAT', deflateSync(Buffer.alloc((1 + 3 * Math.min(width, 9)) * Math.min(height, 9)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);

const segment = (marker: number, data: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker]), number(data.length + 2, 2), data]);
const jpeg = (...more: Buffer[]): Buffer =>
  Buffer.concat([
    latin('\xff\xd8'),
    segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    ...more,
    segment(0xdb, Buffer.alloc(65)),
    segment(0xc0, Buffer.from([8, 0, 30, 0, 40, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    latin('\x12\xff\x00\x34\xff\xd0\x56'),
    latin('\xff\xd9'),
  ]);

const gif = (...more: Buffer[]): Buffer =>
  Buffer.concat([
    latin('GIF89a'),
    number(6, 2, true),
    number(5, 2, true),
    Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    ...more,
    latin('\x21\xf9\x04\0\0\0\0\0'),
    latin('\x2c\0\0\0\0\x06\0\x05\0\0\x02\x02\x4c\x01\0'),
    latin('\x3b'),
  ]);

const riff = (name: string, data: Buffer): Buffer =>
  Buffer.concat([latin(name), number(data.length, 4, true), data, Buffer.alloc(data.length % 2)]);
const webp = (...parts: Buffer[]): Buffer => {
  const body = Buffer.concat([latin('WEBP'), ...parts]);
  return Buffer.concat([latin('RIFF'), number(body.length, 4, true), body]);
};
const lossy = riff('VP8 ', Buffer.concat([latin('\0\0\0\x9d\x01\x2a'), number(20, 2, true), number(10, 2, true), Buffer.alloc(5)]));

const secret = 'SECRET-NAME';
const images: readonly [string, Buffer, { type: string; width: number; height: number }][] = [
  [
    'PNG',
    png(4, 3, chunk('tEXt', latin(`Author\0${secret}`)), chunk('eXIf', latin(secret)), chunk('tIME', Buffer.alloc(7))),
    { type: 'image/png', width: 4, height: 3 },
  ],
  [
    'JPEG',
    jpeg(segment(0xe1, latin(`Exif\0\0${secret}`)), segment(0xfe, latin(secret)), segment(0xed, latin(secret))),
    { type: 'image/jpeg', width: 40, height: 30 },
  ],
  [
    'GIF',
    gif(latin(`\x21\xfe\x0b${secret}\0`), latin(`\x21\xff\x0bXMP DataXMP\x0b${secret}\0`)),
    { type: 'image/gif', width: 6, height: 5 },
  ],
  [
    'WebP',
    webp(
      riff('VP8X', Buffer.from([0x2c, 0, 0, 0, 19, 0, 0, 9, 0, 0])),
      riff('ICCP', latin(secret)),
      lossy,
      riff('EXIF', latin(secret)),
      riff('XMP ', latin(secret)),
    ),
    { type: 'image/webp', width: 20, height: 10 },
  ],
];

test.each(images)('keeps of a %s what draws it, and nothing that it says beside', (_, bytes, expected) => {
  const reading = readImage(Buffer.concat([bytes, latin(`<script>${secret}</script>`)]));
  expect(reading).toMatchObject({ kind: 'image', image: expected });
  const kept = Buffer.from(reading.kind === 'image' ? reading.image.base64 : '', 'base64');
  expect(kept.toString('latin1')).not.toContain('SECRET');
  // What was made anew is such an image again.
  expect(readImage(kept)).toEqual(reading);
});

test('keeps the bytes of an image that says nothing beside', () => {
  for (const bytes of [png(4, 3), jpeg(), gif(), gif(latin('\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0')), webp(lossy)]) {
    const reading = readImage(bytes);
    expect(reading.kind === 'image' ? reading.image.base64 : '').toBe(bytes.toString('base64'));
  }
  expect(readImage(webp(riff('VP8L', latin('\x2f\x13\x40\x02\x00\0'))))).toMatchObject({ image: { width: 20, height: 10 } });
});

test.each([
  ['an SVG', latin('<svg onload=alert(1)>')],
  ['a page', latin('<html>')],
  ['nothing', Buffer.alloc(0)],
  ['a program', latin('MZ\0\0')],
])('%s is none of them', (_, bytes) => {
  expect(readImage(bytes)).toEqual({ kind: 'unshown', why: 'lying' });
});

test('refuses an image of more pixels than a browser unpacks at ease, however small its bytes', () => {
  expect(readImage(png(60_000, 60_000))).toEqual({ kind: 'unshown', why: 'pixels' });
  expect(readImage(png(0, 5))).toEqual({ kind: 'unshown', why: 'damaged' });
});

test('half an image is damaged, wherever it ends, and so is one with other bytes in it', () => {
  for (const [, bytes] of images) {
    for (let end = 12; end < bytes.length - 1; end += 3)
      expect(readImage(bytes.subarray(0, end))).not.toMatchObject({ image: { width: 0 } });
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const changed = Buffer.from(bytes);
        changed[at] = value;
        expect(['image', 'unshown']).toContain(readImage(changed).kind);
      }),
    );
  }
  expect(readImage(png(4, 3).subarray(0, -1))).toEqual({ kind: 'unshown', why: 'damaged' });
  expect(readImage(jpeg().subarray(0, -2))).toEqual({ kind: 'unshown', why: 'damaged' });
});
