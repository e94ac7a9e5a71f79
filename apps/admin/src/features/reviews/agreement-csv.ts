import { csvRows } from '@assay/core';
import type { Agreement, QuestionAgreement } from '@assay/core/reviews';

const head = [
  'question_id',
  'question',
  'criterion',
  'versions',
  'answers',
  ...['alpha', 'kappa'].flatMap((of) => [of, `${of}_low`, `${of}_high`, `${of}_n`]),
];

/** A line a criterion; what is not known is empty. */
export const agreementCsv = (questions: readonly QuestionAgreement[]): string =>
  csvRows([
    head,
    ...questions.flatMap(({ questionId, title, criteria }) =>
      criteria.map((criterion) => [
        ...[questionId, title, criterion.title, criterion.versions.join(' '), criterion.answers],
        ...cellsOf(criterion.alpha),
        ...cellsOf(criterion.kappa),
      ]),
    ),
  ]);

const cellsOf = (figure: Agreement): (number | null)[] => {
  if (!figure.isKnown) return [null, null, null, figure.n];
  const { value, interval, n } = figure;
  return [value, interval.isKnown ? interval.low : null, interval.isKnown ? interval.high : null, n];
};
