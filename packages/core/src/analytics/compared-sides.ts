import { type DecidingScore, decidingScores } from '../openings/deciding-score.ts';

/** One side of a comparison: what a dashboard is asked for. `role`, `level`: of the openings of the assessment those for this role and of this level. */
export type ComparedSide<AssessmentId extends string = string, OpeningId extends string = string> = {
  assessmentId: AssessmentId;
  openingId: OpeningId | null;
  role: string | null;
  level: string | null;
  from: string | null;
  until: string | null;
};

export const mostSides = 4;

/** Sides as one text, for an address: `asm_….opn_….2026-01-01..role.level~asm_…`. */
export const writeSides = (sides: readonly ComparedSide[]): string =>
  sides
    .map(({ assessmentId, openingId, from, until, role, level }) =>
      [assessmentId, openingId ?? '', from ?? '', until ?? '', escaped(role ?? ''), escaped(level ?? '')].join('.').replace(/\.+$/, ''),
    )
    .join('~');

/** What parts there are, whether they mean something or not. */
export const readSides = (text: string): ComparedSide[] =>
  text === ''
    ? []
    : text.split('~').map((side) => {
        const [assessmentId = '', openingId = '', from = '', until = '', role = '', level = ''] = side.split('.');
        return {
          assessmentId,
          openingId: openingId || null,
          from: from || null,
          until: until || null,
          role: unescaped(role) || null,
          level: unescaped(level) || null,
        };
      });

/** Roles and levels are words of people's own: the two signs that separate are spelt out. */
const escaped = (word: string): string => encodeURIComponent(word).replaceAll('.', '%2E').replaceAll('~', '%7E');

function unescaped(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

/** Whether somebody may be on both: what is said of two groups supposes that nobody is. */
export function sharesPeople(a: ComparedSide, b: ComparedSide): boolean {
  if (a.assessmentId !== b.assessmentId) return false;
  if (a.openingId !== null && b.openingId !== null && a.openingId !== b.openingId) return false;
  if (a.role !== null && b.role !== null && a.role !== b.role) return false;
  if (a.level !== null && b.level !== null && a.level !== b.level) return false;
  return (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999');
}

type PlacedOpening<OpeningId extends string> = { id: OpeningId; role: string; level: string };
type Narrowed<OpeningId extends string> = { openingId: OpeningId | null; role: string | null; level: string | null };

/** Whether an opening of the assessment is one that is asked about: it itself, one for the role or of the level, or any. */
export const isAskedAbout = <OpeningId extends string>(
  { id, role, level }: PlacedOpening<OpeningId>,
  asked: Narrowed<OpeningId>,
): boolean =>
  (asked.openingId === null || id === asked.openingId) &&
  (asked.role === null || role === asked.role) &&
  (asked.level === null || level === asked.level);

/** By which scores openings decide, each once. */
export const decidedBy = (openings: readonly { decidingScore: DecidingScore }[]): readonly DecidingScore[] =>
  decidingScores.filter((score) => openings.some(({ decidingScore }) => decidingScore === score));
