import type { QuestionRow } from '@assay/core/questions';
import type { QuestionsSearch } from '../../search.ts';

export const questionsPageSize = 50;

/** The bank comes whole (a bank is hundreds of rows), so filters and order answer at once. */
export function findQuestions(rows: readonly QuestionRow[], search: QuestionsSearch): readonly QuestionRow[] {
  const words = (search.search ?? '').toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => {
    if (search.kind !== undefined && row.kind !== search.kind) return false;
    if (search.skill !== undefined && !row.skills.includes(search.skill)) return false;
    if (search.show === 'problems' && row.problems.length === 0) return false;
    if (search.show === 'flagged' && (row.measured?.flags.length ?? 0) === 0) return false;
    if (search.show === 'live' && row.state !== 'live') return false;
    if ((search.show === 'checked' || search.show === 'pilot') && !standsIn(row, search.show)) return false;
    const haystack = [row.title, row.questionId, row.family, ...row.skills, ...row.roles].join(' ').toLocaleLowerCase('en');
    return words.every((word) => haystack.includes(word));
  });
  const sign = search.direction === 'desc' ? -1 : 1;
  const sort = search.sort ?? 'title';
  return found.toSorted(
    (a, b) => Number(isUnknown(a, sort)) - Number(isUnknown(b, sort)) || sign * compare(a, b, sort) || a.title.localeCompare(b.title, 'en'),
  );
}

/** Itself, or the version that waits beside the approved one. */
const standsIn = ({ state, waiting }: QuestionRow, wanted: 'checked' | 'pilot'): boolean =>
  state === wanted || (state !== 'retired' && waiting?.state === wanted);

/** What is not measured stands last, whichever way the others are sorted. */
function isUnknown(row: QuestionRow, sort: Sort): boolean {
  return (sort === 'facility' && facilityOf(row) === null) || (sort === 'rest' && restOf(row) === null);
}

const facilityOf = ({ measured }: QuestionRow): number | null => measured?.facility?.value ?? null;
const restOf = ({ measured }: QuestionRow): number | null => (measured?.itemRest.isKnown === true ? measured.itemRest.r : null);

type Sort = NonNullable<QuestionsSearch['sort']>;

function compare(a: QuestionRow, b: QuestionRow, sort: Sort): number {
  switch (sort) {
    case 'title':
      return a.title.localeCompare(b.title, 'en');
    case 'difficulty':
      return (a.difficulty ?? 0) - (b.difficulty ?? 0);
    case 'minutes':
      return (a.minutes ?? 0) - (b.minutes ?? 0);
    case 'shown':
      return a.timesShown - b.timesShown;
    case 'facility':
      return (facilityOf(a) ?? 0) - (facilityOf(b) ?? 0);
    case 'rest':
      return (restOf(a) ?? 0) - (restOf(b) ?? 0);
    default:
      return sort satisfies never;
  }
}

export function skillsOf(rows: readonly QuestionRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => row.skills))].sort((a, b) => a.localeCompare(b, 'en'));
}

export function rolesOf(rows: readonly QuestionRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => row.roles))].sort((a, b) => a.localeCompare(b, 'en'));
}

/** Those that can be drawn today, by their titles. */
export const liveOf = (rows: readonly QuestionRow[]): readonly QuestionRow[] =>
  rows.filter(({ state }) => state === 'live').toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
