import type { ImageType, ShownImage } from '@assay/core/uploads';

/** As data in an answer, and no more pixels than a browser unpacks at ease: 24 megapixels take 100 MB there. */
export const mostImageBytes = 4_000_000;
export const mostPixels = 24_000_000;

type Bare = { type: ImageType; parts: readonly Uint8Array[]; width: number; height: number };
export type ImageReading = { kind: 'image'; image: ShownImage } | { kind: 'unshown'; why: 'lying' | 'damaged' | 'pixels' };

const unshown = (why: 'lying' | 'damaged' | 'pixels'): ImageReading => ({ kind: 'unshown', why });

/**
 * An image made anew from those of its parts that draw it. What else a file carries is left out: where and by whom a picture was taken, comments, a smaller picture of before it was cut, and
 * whatever hangs behind its end.
 */
export function readImage(bytes: Uint8Array): ImageReading {
  const reader = readers.find(({ begins }) => begins.every(([at, text]) => textAt(bytes, at, text.length) === text));
  if (reader === undefined) return unshown('lying');
  try {
    const bare = reader.read(bytes);
    if (bare === null || bare.width === 0 || bare.height === 0) return unshown('damaged');
    if (bare.width * bare.height > mostPixels) return unshown('pixels');
    const { type, width, height } = bare;
    return { kind: 'image', image: { type, base64: Buffer.concat(bare.parts).toString('base64'), width, height } };
  } catch (error) {
    // A length that leads out of the bytes.
    if (error instanceof RangeError) return unshown('damaged');
    throw error;
  }
}

type Reader = { begins: readonly (readonly [at: number, text: string])[]; read: (bytes: Uint8Array) => Bare | null };

const readers: readonly Reader[] = [
  { begins: [[0, '\x89PNG\r\n\x1a\n']], read: readPng },
  { begins: [[0, '\xff\xd8\xff']], read: readJpeg },
  { begins: [[0, 'GIF8']], read: readGif },
  {
    begins: [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
    read: readWebp,
  },
];

const textAt = (bytes: Uint8Array, at: number, length: number): string => Buffer.from(bytes.subarray(at, at + length)).toString('latin1');

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Throws where less is there: half a part is none. */
function cut(bytes: Uint8Array, from: number, to: number): Uint8Array {
  if (to > bytes.length) throw new RangeError('the bytes end before');
  return bytes.subarray(from, to);
}

/** What draws: pixels, palette, transparency, colours, frames. */
const pngParts = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB cICP sBIT bKGD pHYs acTL fcTL fdAT'.split(' '));

function readPng(bytes: Uint8Array): Bare | null {
  const view = viewOf(bytes);
  if (textAt(bytes, 12, 4) !== 'IHDR' || view.getUint32(8) !== 13) return null;
  const parts = [cut(bytes, 0, 8)];
  for (let at = 8; ; ) {
    const name = textAt(bytes, at + 4, 4);
    const end = at + 12 + view.getUint32(at);
    const part = cut(bytes, at, end);
    if (pngParts.has(name)) parts.push(part);
    if (name === 'IEND') return { type: 'image/png', parts, width: view.getUint32(16), height: view.getUint32(20) };
    at = end;
  }
}

function readJpeg(bytes: Uint8Array): Bare | null {
  const view = viewOf(bytes);
  const parts = [cut(bytes, 0, 2)];
  let size: { width: number; height: number } | null = null;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      parts.push(cut(bytes, at, at + 2));
      return size === null ? null : { type: 'image/jpeg', parts, ...size };
    }
    let end = at + 2 + view.getUint16(at + 2);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      if (size !== null) return null;
      size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    if (marker === 0xda) end = endOfScan(bytes, end);
    if (drawsInJpeg(bytes, at, marker)) parts.push(cut(bytes, at, end));
    at = end;
  }
}

/** Frames, tables, scans, and the two notes that say how colours are meant. */
function drawsInJpeg(bytes: Uint8Array, at: number, marker: number): boolean {
  if (marker === 0xe0) return textAt(bytes, at + 4, 5) === 'JFIF\0' && viewOf(bytes).getUint16(at + 2) === 16;
  if (marker === 0xee) return textAt(bytes, at + 4, 5) === 'Adobe' && viewOf(bytes).getUint16(at + 2) === 14;
  return (marker >= 0xc0 && marker <= 0xcf) || marker === 0xda || marker === 0xdb || marker === 0xdd;
}

/** Where the pixels end: at a marker that is no restart and no escaped byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new RangeError('the pixels never end');
}

function readGif(bytes: Uint8Array): Bare | null {
  const view = viewOf(bytes);
  const tableBytes = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  let at = 13 + tableBytes(view.getUint8(10));
  const parts = [cut(bytes, 0, at)];
  for (;;) {
    const from = at;
    const block = view.getUint8(at);
    if (block === 0x3b) {
      parts.push(cut(bytes, at, at + 1));
      return { type: 'image/gif', parts, width: view.getUint16(6, true), height: view.getUint16(8, true) };
    }
    if (block === 0x2c) {
      at = endOfBlocks(view, at + 11 + tableBytes(view.getUint8(at + 9)));
      parts.push(cut(bytes, from, at));
    } else if (block === 0x21) {
      at = endOfBlocks(view, at + 2);
      const isTiming = view.getUint8(from + 1) === 0xf9;
      const isLoop = at - from === 19 && textAt(bytes, from + 1, 13) === '\xff\x0bNETSCAPE2.0';
      if (isTiming || isLoop) parts.push(cut(bytes, from, at));
    } else return null;
  }
}

function endOfBlocks(view: DataView, from: number): number {
  let at = from;
  for (let length = view.getUint8(at); length !== 0; length = view.getUint8(at)) at += length + 1;
  return at + 1;
}

const webpParts = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF']);

function readWebp(bytes: Uint8Array): Bare | null {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true));
  for (let at = 12; at + 8 <= end; ) {
    const name = textAt(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    const next = at + 8 + length + (length % 2);
    if (webpParts.has(name)) {
      const part = Uint8Array.from(cut(bytes, at, next));
      // That colours, camera and notes follow is no longer so.
      if (name === 'VP8X') part[8] = (part[8] ?? 0) & 0b0001_0010;
      size ??= webpSize(viewOf(part), name);
      parts.push(part);
    }
    at = next;
  }
  if (size === null) return null;
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return { type: 'image/webp', parts: [head, ...parts], ...size };
}

function webpSize(part: DataView, name: string): { width: number; height: number } | null {
  if (name === 'VP8X') return { width: 1 + (part.getUint32(12, true) & 0xffffff), height: 1 + (part.getUint32(14, true) >>> 8) };
  if (name === 'VP8 ') return { width: part.getUint16(14, true) & 0x3fff, height: part.getUint16(16, true) & 0x3fff };
  if (name !== 'VP8L') return null;
  const bits = part.getUint32(9, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}
