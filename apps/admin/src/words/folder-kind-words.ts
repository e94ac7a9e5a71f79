import type { FolderKind } from '@assay/core/question-drafts';

/** What an author chooses from. */
export const folderKindWords: Readonly<Record<FolderKind, string>> = {
  code: 'Code: a function or a program',
  sql: 'SQL: a query over several data sets',
  tests: 'Write the tests: they must catch planted faults',
  choice: 'Choice: one or several options',
  number: 'A number',
  text: 'A short text',
  essay: 'An essay, which a person reads',
  review: 'Review this change: comments on lines',
  project: 'A take-home with files',
};
