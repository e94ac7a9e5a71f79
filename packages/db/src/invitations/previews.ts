import type { OpeningId } from '@assay/core/ids';
import type { Tx } from '../writing.ts';

/**
 * Everything of the previews under an opening: the invented candidates take their invitations, attempts and answers with them. Their jobs
 * go too, as there is nothing left to grade.
 */
export async function deletePreviews(tx: Tx, openingId: OpeningId): Promise<void> {
  const previews = await tx
    .selectFrom('invitations')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .leftJoin('attempts', 'attempts.invitationId', 'invitations.id')
    .select(['invitations.candidateId', 'attempts.id as attemptId'])
    .where('openings.id', '=', openingId)
    .where('openings.purpose', '=', 'preview')
    .execute();
  for (const { candidateId, attemptId } of previews) {
    if (attemptId !== null) {
      await tx
        .deleteFrom('jobs')
        .where((eb) => eb.or([eb('subject', '=', attemptId), eb('subject', 'like', `${attemptId}:%`)]))
        .execute();
    }
    await tx.deleteFrom('candidates').where('id', '=', candidateId).execute();
  }
}
