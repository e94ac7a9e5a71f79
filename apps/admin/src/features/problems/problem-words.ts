import type { ProblemKind } from '@assay/core/problems';

/** What a candidate said is wrong. */
export const problemWords = {
  statement: 'Statement',
  checks: 'Visible cases',
  editor: 'Editor or page',
  other: 'Something else',
} as const satisfies Record<ProblemKind, string>;
