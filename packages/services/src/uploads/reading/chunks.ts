import type { ShownCell } from '@assay/core/uploads';
import { proseRenderer } from './foreign-prose.ts';
import { clipped } from './shown-text.ts';

const mostCells = 400;
const mostCellCharacters = 50_000;

/** The first lines of a document between two `---`: title, author, settings. */
const head = /^\ufeff?---[ \t]*\n(?:[^\n]*\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\n|$)/;

export function withoutHead(text: string): { text: string; isHeadless: boolean } {
  const found = head.exec(text);
  return found === null ? { text, isHeadless: false } : { text: text.slice(found[0].length), isHeadless: true };
}

const opening = /^( {0,3})(`{3,}|~{3,})\s*\{\.?([A-Za-z][\w+-]{0,20})?[^\n]*$/;

type Piece = { language: string | null; text: string };

/** Prose and the code in it told apart: a document of R Markdown or Quarto, without its head. */
export async function readChunks(text: string): Promise<{ cells: readonly ShownCell[]; more: number }> {
  const pieces = piecesOf(text);
  const render = proseRenderer();
  const cells: ShownCell[] = [];
  for (const piece of pieces.slice(0, mostCells)) {
    const shown = clipped(piece.text, mostCellCharacters);
    if (piece.language !== null) cells.push({ kind: 'code', run: null, language: piece.language, outputs: [], ...shown });
    else cells.push({ kind: 'prose', html: await render(piece.text), images: [], ...shown });
  }
  return { cells, more: pieces.length - cells.length };
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let lines: string[] = [];
  let mark = '';
  let language: string | null = null;
  const end = (next: string | null): void => {
    const piece = { language, text: lines.join('\n') };
    if (piece.text.trim() !== '') pieces.push(piece);
    lines = [];
    language = next;
  };
  for (const line of text.split('\n')) {
    const begins = language === null ? opening.exec(line) : null;
    if (begins !== null) {
      end((begins[3] ?? '').toLowerCase());
      mark = begins[2] ?? '';
    } else if (language !== null && closes(line, mark)) end(null);
    else lines.push(line);
  }
  end(null);
  return pieces;
}

function closes(line: string, mark: string): boolean {
  const text = line.trim();
  return text.length >= mark.length && text === mark.charAt(0).repeat(text.length);
}
