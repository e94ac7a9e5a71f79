import type { EquatedScore } from '@assay/core/analytics';
import { type InvitationId, parseId } from '@assay/core/ids';
import { type Database, getAssessmentIdOf, insertCurveFit, saveEquatedScores, writing } from '@assay/db';

/** As the first fit of an assessment would leave it, of attempts that nobody has to sit. */
export async function equateByHand(db: Database, invitationId: InvitationId, score: EquatedScore): Promise<void> {
  const row = await db
    .selectFrom('attempts')
    .select(['id', 'assessmentRevisionId'])
    .where('invitationId', '=', invitationId)
    .executeTakeFirstOrThrow();
  await writing(db, async (tx) => {
    const assessmentId = await getAssessmentIdOf(tx, parseId('assessmentRevision', row.assessmentRevisionId));
    const fitted = { fittedAt: new Date('2026-01-06T00:00:00.000Z'), attempts: 1220, model: '2pl', isConverged: true } as const;
    await insertCurveFit(tx, { assessmentId, ...fitted, reference: [], curves: [] });
    await saveEquatedScores(tx, { assessmentId, fit: 1 }, [{ attemptId: parseId('attempt', row.id), score }]);
  });
}
