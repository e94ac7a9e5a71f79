import type { ChangedFile, ChangedLine } from '@assay/core/questions';
import { isSamePlace, type ReviewComment } from '@assay/core/questions';

/** The comments with this one put in its place; a comment of nothing is none. What is said of all of the change comes first, then line by line. */
export function withComment(
  comments: readonly ReviewComment[],
  files: readonly ChangedFile[],
  place: ChangedLine | null,
  text: string,
): ReviewComment[] {
  const others = comments.filter((comment) => !isSamePlace(comment.place, place));
  const orderOf = ({ place: at }: ReviewComment): number[] =>
    at === null ? [-1, 0, 0] : [files.findIndex(({ path }) => path === at.path), at.line, at.side === 'before' ? 0 : 1];
  return [...others, ...(text === '' ? [] : [{ place, text }])].toSorted((a, b) => compare(orderOf(a), orderOf(b)));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

export const commentOn = (comments: readonly ReviewComment[], place: ChangedLine | null): string =>
  comments.find((comment) => isSamePlace(comment.place, place))?.text ?? '';

export const placeWords = (place: ChangedLine | null): string =>
  place === null ? 'the change as a whole' : `${place.path}, line ${place.line}${place.side === 'before' ? ' before the change' : ''}`;
