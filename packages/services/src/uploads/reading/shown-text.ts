import type { ShownText } from '@assay/core/uploads';
import { decoderFor } from './decoder.ts';
import { type FileSource, startOf } from './file-source.ts';

const mostBytes = 400_000;
const mostLines = 5000;

/** The beginning of a text; null for what is none. */
export async function readText(source: FileSource, most = mostBytes): Promise<ShownText | null> {
  const { bytes, isWhole } = await startOf(source, most);
  const text = decoded(bytes);
  return text === null ? null : { text, isCut: !isWhole };
}

export function decoded(bytes: Uint8Array): string | null {
  const decoder = decoderFor(bytes);
  return decoder === null ? null : decoder.decode(bytes, { stream: true }).replace(/\r\n?/g, '\n');
}

/** No more lines than a page shows without stopping. */
export function shownText({ text, isCut }: ShownText, most = mostLines): ShownText {
  let end = -1;
  for (let line = 0; line < most; line += 1) {
    end = text.indexOf('\n', end + 1);
    if (end === -1) return { text, isCut };
  }
  return end === text.length - 1 ? { text, isCut } : { text: text.slice(0, end + 1), isCut: true };
}

/** The first so many characters, none of them cut in half. */
export function clipped(text: string, most: number): ShownText {
  if (text.length <= most) return { text, isCut: false };
  const last = text.charCodeAt(most - 1);
  return { text: text.slice(0, last >= 0xd800 && last < 0xdc00 ? most - 1 : most), isCut: true };
}

/** What gives text another order or another meaning than is seen. */
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

export const countInvisible = (text: string): number => text.match(unseen)?.length ?? 0;
