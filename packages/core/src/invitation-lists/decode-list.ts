import { mostListCharacters } from './limits.ts';

export type DecodedList = { kind: 'text'; text: string } | { kind: 'refused'; message: string };

const refused = (message: string): DecodedList => ({ kind: 'refused', message });

/**
 * The text of an uploaded file. UTF-8 and UTF-16 in both byte orders, with or without the mark at the beginning; bytes that are no UTF-8 are
 * read as Windows-1252, which is what a spreadsheet on Windows writes as "CSV".
 */
export function decodeList(bytes: Uint8Array): DecodedList {
  if (bytes.length > 3 * mostListCharacters)
    return refused('This file is larger than any list of candidates. Choose the list, or split it.');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return refused('This is a spreadsheet file. Save it as CSV there, or copy its cells and paste them here.');
  }
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return text.includes('\u0000') ? refused('This file holds no text. Choose a CSV file.') : { kind: 'text', text };
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte);

function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const head = bytes.subarray(0, 512);
  const zerosAt = (parity: 0 | 1) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  // Commas, line ends and plain letters are half zeros in UTF-16, and there are many of them in any list.
  if (zerosAt(1) > head.length / 4 && zerosAt(0) === 0) return 'utf-16le';
  if (zerosAt(0) > head.length / 4 && zerosAt(1) === 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
