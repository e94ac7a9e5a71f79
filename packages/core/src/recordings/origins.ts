import type { Origin, Origins } from './views.ts';

/** The parts before and from a place on. */
export function cutAt(pieces: readonly Origins[], at: number): [Origins[], Origins[]] {
  const head: Origins[] = [];
  let left = at;
  for (const [index, piece] of pieces.entries()) {
    if (left === 0) return [head, pieces.slice(index)];
    if (piece.length > left) {
      return [
        [...head, { ...piece, length: left }],
        [{ ...piece, length: piece.length - left }, ...pieces.slice(index + 1)],
      ];
    }
    head.push(piece);
    left -= piece.length;
  }
  return [head, []];
}

export const piecesIn = (pieces: readonly Origins[], offset: number, length: number): Origins[] =>
  cutAt(cutAt(pieces, offset)[1], length)[0];

/** With neighbours of one origin made one. */
export function joined(pieces: readonly Origins[]): Origins[] {
  const result: Origins[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.length === 0) continue;
    if (last?.origin === piece.origin) result[result.length - 1] = { origin: last.origin, length: last.length + piece.length };
    else result.push(piece);
  }
  return result;
}

export const lengthOf = (pieces: readonly Origins[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

/** How much of some texts came from where, as shares that sum to one; null when there is no text. */
export function sharesOf(pieces: readonly Origins[]): Readonly<Record<Origin, number>> | null {
  const total = lengthOf(pieces);
  if (total === 0) return null;
  const share = (origin: Origin) => lengthOf(pieces.filter((piece) => piece.origin === origin)) / total;
  return { typed: share('typed'), moved: share('moved'), pasted: share('pasted'), given: share('given'), unseen: share('unseen') };
}
