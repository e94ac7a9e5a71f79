import type { SimilarityCaseId } from '@assay/core/ids';
import type { CaseParty } from '@assay/core/similarity';
import { type Database, getRevision, getSimilarityCase, listCaseParties, type SimilarityCase, type StoredParty, type Tx } from '@assay/db';

export type StandingParty = StoredParty & CaseParty;
export type StandingCase = Omit<SimilarityCase, 'attemptId'> & { parties: readonly StandingParty[] };

/** A case with what the assessment of each attempt promised when it began. */
export async function caseStanding(db: Database | Tx, caseId: SimilarityCaseId): Promise<StandingCase> {
  const stored = await getSimilarityCase(db, caseId);
  const parties: StandingParty[] = [];
  for (const party of await listCaseParties(db, [caseId])) {
    const { content } = await getRevision(db, party.revisionId);
    parties.push({ ...party, isAskedFirst: content.isAskedBeforeCase });
  }
  return { ...stored, parties };
}
