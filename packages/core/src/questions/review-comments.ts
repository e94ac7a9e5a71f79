import type { ChangedLine, ReviewBody } from './schema.ts';

/** What is said about a line of a change; `place` is null for what is said of all of it. */
export type ReviewComment = { place: ChangedLine | null; text: string };

const ofAll = 'The change as a whole';

/**
 * Comments as one plain text, which is what is recorded and stored: a heading such as `report.py +12` (12th line after the change, `-12` before it), and
 * below it the comment, each line two spaces in. Comments of nothing are left out.
 */
export function writeReviewComments(comments: readonly ReviewComment[]): string {
  return comments
    .filter(({ text }) => text !== '')
    .map(({ place, text }) => `${headingOf(place)}\n${indented(text)}\n`)
    .join('\n');
}

/** By line feeds alone: other signs that end a line somewhere are text here. */
const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');

/** The inverse; whatever stands before the first heading is taken for a comment on all of the change, so that no word is lost. */
export function readReviewComments(written: string): ReviewComment[] {
  const comments: { place: ChangedLine | null; lines: string[] }[] = [];
  for (const line of written.split('\n')) {
    const heading = readHeading(line);
    if (heading !== undefined) comments.push({ place: heading, lines: [] });
    else if (comments.length > 0) comments.at(-1)?.lines.push(line);
    else if (line.trim() !== '') comments.push({ place: null, lines: [line] });
  }
  return comments.flatMap(({ place, lines }) => {
    // The line between two comments belongs to neither; a line of a comment has its two spaces even where it is empty.
    while (lines.at(-1) === '') lines.pop();
    const text = lines.map((line) => line.replace(/^ {2}/, '')).join('\n');
    return text === '' ? [] : [{ place, text }];
  });
}

const headingOf = (place: ChangedLine | null): string =>
  place === null ? ofAll : `${place.path} ${place.side === 'after' ? '+' : '-'}${place.line}`;

/** Undefined for a line that is no heading. */
function readHeading(line: string): ChangedLine | null | undefined {
  if (line === ofAll) return null;
  const [, path, sign, number] = /^(\S.*) ([+-])([1-9]\d{0,5})$/.exec(line) ?? [];
  if (path === undefined || number === undefined) return undefined;
  return { path, side: sign === '+' ? 'after' : 'before', line: Number(number) };
}

export const isSamePlace = (a: ChangedLine | null, b: ChangedLine | null): boolean =>
  a?.path === b?.path && a?.side === b?.side && a?.line === b?.line;

/** Whether somebody says something at a stretch that matters. What is said there is for people to judge. */
export const isFindingMarked = (finding: ReviewBody['findings'][number], comments: readonly ReviewComment[]): boolean =>
  comments.some(
    ({ place }) =>
      place !== null &&
      place.path === finding.path &&
      place.side === finding.side &&
      place.line >= finding.from &&
      place.line <= finding.to,
  );
