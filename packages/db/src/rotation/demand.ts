import type { AssessmentContent } from '@assay/core/assessments';
import type { AssessmentId, TeamId } from '@assay/core/ids';
import { listRealAssessments } from '../assessments/assessments.ts';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** An assessment as it is drawn now, and how it is asked for. */
export type Demand = {
  assessmentId: AssessmentId;
  teamId: TeamId;
  content: AssessmentContent;
  /** When its real attempts since `from` started. */
  startedAt: readonly Date[];
  /** Invited people who may still start. */
  pending: number;
  /** Invitations made since `from`. */
  invitedSince: number;
};

/** Of every assessment for real candidates. */
export async function listDemand(db: Database | Tx, { from, now }: { from: Date; now: Date }): Promise<readonly Demand[]> {
  const started = await db
    .selectFrom('results')
    .innerJoin('openings', 'openings.id', 'results.openingId')
    .select(['openings.assessmentId', 'results.startedAt'])
    .where('openings.purpose', '=', 'real')
    .where('results.startedAt', '>=', from.toISOString())
    .execute();
  const invited = await db
    .selectFrom('invitations')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .leftJoin('attempts', 'attempts.invitationId', 'invitations.id')
    .select((eb) => [
      'openings.assessmentId',
      eb.fn.count(eb.case().when('invitations.createdAt', '>=', from.toISOString()).then(1).end()).as('invitedSince'),
      eb.fn
        .count(
          eb
            .case()
            .when(
              eb.and([
                eb('attempts.id', 'is', null),
                eb('invitations.revokedAt', 'is', null),
                eb('invitations.waivedAt', 'is', null),
                eb.or([eb('invitations.startsUntil', 'is', null), eb('invitations.startsUntil', '>', now.toISOString())]),
              ]),
            )
            .then(1)
            .end(),
        )
        .as('pending'),
    ])
    .where('openings.purpose', '=', 'real')
    .where('invitations.practiceOf', 'is', null)
    .groupBy('openings.assessmentId')
    .execute();
  const assessments = await listRealAssessments(db, 'all');
  return assessments.map(({ id, teamId, content }) => {
    const own = invited.find(({ assessmentId }) => assessmentId === id);
    return {
      assessmentId: id,
      teamId,
      content,
      startedAt: started.flatMap(({ assessmentId, startedAt }) => (assessmentId === id && startedAt !== null ? [new Date(startedAt)] : [])),
      pending: Number(own?.pending ?? 0),
      invitedSince: Number(own?.invitedSince ?? 0),
    };
  });
}
