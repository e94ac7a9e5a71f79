/** One side of a comparison: what a dashboard is asked for. `role`: of the openings of the assessment those for this role. */
export type ComparedSide<AssessmentId extends string = string, OpeningId extends string = string> = {
  assessmentId: AssessmentId;
  openingId: OpeningId | null;
  role: string | null;
  from: string | null;
  until: string | null;
};

export const mostSides = 4;

/** Sides as one text, for an address: `asm_….opn_….2026-01-01..role~asm_…`. */
export const writeSides = (sides: readonly ComparedSide[]): string =>
  sides
    .map(({ assessmentId, openingId, from, until, role }) =>
      [assessmentId, openingId ?? '', from ?? '', until ?? '', escaped(role ?? '')].join('.').replace(/\.+$/, ''),
    )
    .join('~');

/** What parts there are, whether they mean something or not. */
export const readSides = (text: string): ComparedSide[] =>
  text === ''
    ? []
    : text.split('~').map((side) => {
        const [assessmentId = '', openingId = '', from = '', until = '', role = ''] = side.split('.');
        return { assessmentId, openingId: openingId || null, from: from || null, until: until || null, role: unescaped(role) || null };
      });

/** Roles are words of people's own: the two signs that separate are spelt out. */
const escaped = (role: string): string => encodeURIComponent(role).replaceAll('.', '%2E').replaceAll('~', '%7E');

function unescaped(role: string): string {
  try {
    return decodeURIComponent(role);
  } catch {
    return role;
  }
}

/** Whether somebody may be on both: what is said of two groups supposes that nobody is. */
export function sharesPeople(a: ComparedSide, b: ComparedSide): boolean {
  if (a.assessmentId !== b.assessmentId) return false;
  if (a.openingId !== null && b.openingId !== null && a.openingId !== b.openingId) return false;
  if (a.role !== null && b.role !== null && a.role !== b.role) return false;
  return (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999');
}
