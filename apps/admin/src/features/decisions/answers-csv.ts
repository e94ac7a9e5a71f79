import { csvRows } from '@assay/core';
import type { AnswerForMerge } from '@assay/core/decisions';

/** A row a person, for a mail merge. */
export const answersCsv = (answers: readonly AnswerForMerge[]): string =>
  csvRows([
    ['name', 'email', 'opening', 'decision'],
    ...answers.map(({ name, email, opening, decision }) => [name, email, opening, decision]),
  ]);
