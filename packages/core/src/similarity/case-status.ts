import type { CaseStatus, CaseStepKind } from './schema.ts';

export const caseStatuses = ['open', 'asked', 'answered', 'confirmed', 'dismissed'] as const satisfies readonly CaseStatus[];

export const caseStatusWords: Readonly<Record<CaseStatus, string>> = {
  open: 'Open',
  asked: 'Asked',
  answered: 'Answered',
  confirmed: 'Confirmed',
  dismissed: 'Dismissed',
};

export const caseStepWords: Readonly<Record<CaseStepKind, string>> = {
  opened: 'Opened: more alike than is usual',
  grown: 'Another answer of the two is alike',
  asked: 'Asked the candidate',
  answered: 'The candidate answered',
  confirmed: 'Confirmed',
  dismissed: 'Dismissed',
  reopened: 'Opened again',
};

/** Nobody has said yet what to make of it. */
export const isUndecided = (status: CaseStatus): boolean => status !== 'confirmed' && status !== 'dismissed';
