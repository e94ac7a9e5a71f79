import type { AttemptId } from '@assay/core/ids';
import { isUndecided, statusOf } from '@assay/core/similarity';
import { getSimilarityCase, listCaseParties, listPartiesOfAttempt, markCaseStatus, type Tx } from '@assay/db';

/** Before an attempt goes with its person: a case that waits for nobody but them waits no longer. What is decided stays. */
export async function leaveCases(tx: Tx, attemptId: AttemptId): Promise<void> {
  for (const { caseId } of await listPartiesOfAttempt(tx, attemptId)) {
    const found = await getSimilarityCase(tx, caseId);
    const parties = await listCaseParties(tx, [caseId]);
    const rest = parties.filter((party) => party.attemptId !== attemptId);
    if (!isUndecided(found.status) || rest.length === 0) continue;
    const isOver = rest.every(({ isDecided }) => isDecided);
    await markCaseStatus(tx, found, statusOf(isOver ? parties.filter(({ isDecided }) => isDecided) : rest));
  }
}
