import { Buffer } from 'node:buffer';

/** The WHATWG text codecs, over the Buffer port. */
export class TextEncoder {
  get encoding(): string {
    return 'utf-8';
  }
  encode(text: unknown = ''): Uint8Array {
    return new Uint8Array(Buffer.from(String(text), 'utf8'));
  }
  encodeInto(text: string, target: Uint8Array): { read: number; written: number } {
    let read = 0;
    let written = 0;
    for (const character of text) {
      const bytes = Buffer.from(character, 'utf8');
      if (written + bytes.length > target.length) break;
      target.set(bytes, written);
      written += bytes.length;
      read += character.length;
    }
    return { read, written };
  }
}

const encodings: Readonly<Record<string, 'utf-8' | 'utf-16le' | 'windows-1252'>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16': 'utf-16le',
  'ucs-2': 'utf-16le',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  'windows-1252': 'windows-1252',
};

export class TextDecoder {
  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  #rest = new Uint8Array(0);

  constructor(label: unknown = 'utf-8', options: { fatal?: boolean; ignoreBOM?: boolean } = {}) {
    const encoding = encodings[String(label).trim().toLowerCase()];
    if (encoding === undefined)
      throw Object.assign(new RangeError(`The "${String(label)}" encoding is not supported`), { code: 'ERR_ENCODING_NOT_SUPPORTED' });
    this.encoding = encoding;
    this.fatal = options.fatal ?? false;
    this.ignoreBOM = options.ignoreBOM ?? false;
  }

  decode(input?: ArrayBuffer | ArrayBufferView, options: { stream?: boolean } = {}): string {
    const given =
      input === undefined
        ? new Uint8Array(0)
        : ArrayBuffer.isView(input)
          ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
          : new Uint8Array(input);
    let bytes = Buffer.concat([this.#rest, given]);
    this.#rest = new Uint8Array(0);
    if (this.encoding === 'windows-1252') return bytes.toString('latin1');
    if (options.stream === true) {
      const kept = this.encoding === 'utf-8' ? unfinishedTail(bytes) : bytes.length % 2;
      this.#rest = new Uint8Array(bytes.subarray(bytes.length - kept));
      bytes = bytes.subarray(0, bytes.length - kept);
    }
    const text = bytes.toString(this.encoding === 'utf-8' ? 'utf8' : 'utf16le');
    if (this.fatal && this.encoding === 'utf-8' && !Buffer.from(text, 'utf8').equals(bytes)) {
      throw Object.assign(new TypeError('The encoded data was not valid for encoding utf-8'), {
        code: 'ERR_ENCODING_INVALID_ENCODED_DATA',
      });
    }
    return !this.ignoreBOM && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }
}

/** How many bytes at the end begin a character that is not complete yet. */
function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return size > back ? back : 0;
  }
  return 0;
}
