import type { ShownTable } from '@assay/core/uploads';
import { type Decoder, decoderFor } from './decoder.ts';
import type { FileSource } from './file-source.ts';
import { clipped } from './shown-text.ts';

export const mostRows = 200;
export const mostColumns = 50;
export const mostCellCharacters = 200;
/** Rows are counted as far as this; a larger file has more than that. */
const mostBytesCounted = 32_000_000;
/** No cell of a table that somebody reads is longer: its quotation mark never ends. */
const longestQuoted = 20_000;

/** The first rows of a table and how many there are; null for what is no text. Read piece by piece, so that nobody else waits for it. */
export async function readTable(source: FileSource): Promise<{ table: ShownTable; isPlain: boolean } | null> {
  const quoted = await tableOf(source, true);
  if (quoted !== 'endless quote') return quoted === null ? null : { table: quoted, isPlain: false };
  const plain = await tableOf(source, false);
  return plain === null || plain === 'endless quote' ? null : { table: plain, isPlain: true };
}

async function tableOf({ path, read }: FileSource, hasQuotes: boolean): Promise<ShownTable | 'endless quote' | null> {
  let decoder: Decoder | null = null;
  let rows: ReturnType<typeof rowReader> | null = null;
  let length = 0;
  let isCounted = true;
  for await (const piece of read()) {
    decoder ??= decoderFor(piece);
    if (decoder === null) return null;
    const text = decoder.decode(piece, { stream: true });
    rows ??= rowReader(path.toLowerCase().endsWith('.tsv') ? '\t' : separatorOf(text), hasQuotes);
    if (!rows.take(text)) return 'endless quote';
    length += piece.length;
    if (length > mostBytesCounted) {
      isCounted = false;
      break;
    }
  }
  rows ??= rowReader(',', hasQuotes);
  return rows.end(isCounted);
}

/** What parts the first line most often. */
function separatorOf(text: string): string {
  const [line = ''] = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1);
  const counted = [',', ';', '\t', '|'].map((separator) => ({ separator, count: line.split(separator).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).separator;
}

/** Reads rows from text that comes in pieces. It keeps no more of them than is shown. `take` answers whether the quotation marks still make sense. */
export function rowReader(separator: string, hasQuotes: boolean) {
  const kept: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let cellLength = 0;
  let columns = 0;
  let columnCount = 0;
  let rowCount = 0;
  let state: 'open' | 'quoted' | 'quote in quoted' = 'open';
  let wasReturn = false;

  const add = (character: string): void => {
    // One more than is shown, so that it is seen to be cut.
    if (cellLength <= mostCellCharacters) cell += character;
    cellLength += 1;
  };
  const endCell = (): void => {
    columns += 1;
    if (columns <= mostColumns && kept.length <= mostRows) row.push(shownCell(cell));
    cell = '';
    cellLength = 0;
    state = 'open';
  };
  const endRow = (): void => {
    const isBlank = columns === 0 && cellLength === 0 && state === 'open';
    if (!isBlank) {
      endCell();
      if (kept.length <= mostRows) kept.push(row);
      rowCount += 1;
      columnCount = Math.max(columnCount, columns);
    }
    row = [];
    columns = 0;
    state = 'open';
  };
  const takeOpen = (character: string): void => {
    if (character === separator) endCell();
    else if (character === '\n' || character === '\r') endRow();
    else if (hasQuotes && character === '"' && cellLength === 0) state = 'quoted';
    else add(character);
  };

  return {
    take(text: string): boolean {
      for (let at = 0; at < text.length; at += 1) {
        const character = text.charAt(at);
        const isSecondOfBreak = wasReturn && character === '\n';
        wasReturn = character === '\r' && state !== 'quoted';
        if (isSecondOfBreak) continue;
        if (state === 'quoted') {
          if (character === '"') state = 'quote in quoted';
          else add(character);
          if (cellLength > longestQuoted) return false;
        } else if (state === 'quote in quoted') {
          if (character === '"') {
            state = 'quoted';
            add(character);
          } else {
            takeOpen(character);
            state = 'open';
          }
        } else takeOpen(character);
      }
      return true;
    },
    end(isCounted: boolean): ShownTable | 'endless quote' {
      if (state === 'quoted' && isCounted) return 'endless quote';
      endRow();
      const [head = [], ...rows] = kept;
      return { head, rows: rows.slice(0, mostRows), rowCount: Math.max(0, rowCount - 1), isCounted, columnCount };
    },
  };
}

const shownCell = (cell: string): string => {
  const { text, isCut } = clipped(cell, mostCellCharacters);
  return isCut ? `${text}…` : text;
};
