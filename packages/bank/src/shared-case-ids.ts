import type { FrozenQuestion } from '@assay/core/questions';

export const caseIdsOf = ({ body }: FrozenQuestion): readonly string[] => (body.kind === 'code' ? body.cases.map(({ id }) => id) : []);

/** A case id names one case of the whole bank: a folder copied to begin a new question still has those of the old one. */
export const sharedCaseWords = (caseId: string, owner: string): string =>
  `The case id ${caseId} already names a case of ${owner}. Give every case of this question an id of its own.`;

/** What is wrong with a question beside the others of a bank; null: each of its cases has an id of its own. */
export function sharedCaseId(question: FrozenQuestion, others: readonly FrozenQuestion[]): string | null {
  const own = new Set(caseIdsOf(question));
  if (own.size === 0) return null;
  for (const other of others) {
    const shared = caseIdsOf(other).find((id) => own.has(id));
    if (shared !== undefined) return sharedCaseWords(shared, other.id);
  }
  return null;
}
