import type { CandidateId } from '@assay/core/ids';
import { keepSittings } from '../analytics/sittings.ts';
import type { Tx } from '../writing.ts';

/** Takes people with all that hangs on them, and their jobs, as there is nothing left to do. Statistics keep what names nobody. Answers how many were there. */
export async function deleteCandidates(tx: Tx, candidateIds: readonly CandidateId[]): Promise<number> {
  let deleted = 0;
  for (const candidateId of candidateIds) {
    await keepSittings(tx, candidateId);
    const attempts = await tx
      .selectFrom('attempts')
      .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
      .select('attempts.id')
      .where('invitations.candidateId', '=', candidateId)
      .execute();
    for (const { id } of attempts) {
      await tx
        .deleteFrom('jobs')
        .where((eb) => eb.or([eb('subject', '=', id), eb('subject', 'like', `${id}:%`)]))
        .execute();
    }
    const { numDeletedRows } = await tx.deleteFrom('candidates').where('id', '=', candidateId).executeTakeFirst();
    deleted += Number(numDeletedRows);
  }
  return deleted;
}
