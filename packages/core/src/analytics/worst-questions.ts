import type { MeasuredInBank } from './views.ts';

/** What harms most comes first: a question that favours the weak, then one that tells nothing, then one whose scores are of two kinds, then what only wastes a place. */
const severity = {
  negative: 6,
  does_not_discriminate: 5,
  one_language_harder: 4,
  drifting: 3,
  too_hard: 2,
  too_easy: 1,
} as const satisfies Record<MeasuredInBank['flags'][number], number>;

const severityOf = ({ flags }: MeasuredInBank): number => Math.max(0, ...flags.map((flag) => severity[flag]));
const rOf = ({ itemRest }: MeasuredInBank): number => (itemRest.isKnown ? itemRest.r : 1);

/** Of those that are pointed out for something; of equal ones first what tells the strong from the weak least. */
export function worstQuestions<Question extends { questionId: string; measured: MeasuredInBank | null }>(
  questions: readonly Question[],
  most: number,
): readonly (Question & { measured: MeasuredInBank })[] {
  return questions
    .flatMap((question) =>
      question.measured === null || question.measured.flags.length === 0 ? [] : [{ ...question, measured: question.measured }],
    )
    .toSorted(
      (a, b) =>
        severityOf(b.measured) - severityOf(a.measured) ||
        b.measured.flags.length - a.measured.flags.length ||
        rOf(a.measured) - rOf(b.measured) ||
        a.questionId.localeCompare(b.questionId, 'en'),
    )
    .slice(0, most);
}
