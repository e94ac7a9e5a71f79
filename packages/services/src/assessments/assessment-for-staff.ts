import { may } from '@assay/core/accounts';
import type { AssessmentForStaff } from '@assay/core/assessments';
import { type Assessment, type Database, findStaff, getLatestRevision, listOpeningsOf, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { poolStock } from './pool-stock.ts';

export async function assessmentForStaff(
  db: Database | Tx,
  { actor }: Pick<ServiceContext, 'actor'>,
  assessment: Assessment,
): Promise<AssessmentForStaff> {
  const revision = await getLatestRevision(db, assessment.id);
  const saver = revision.savedBy === null ? null : await findStaff(db, revision.savedBy);
  const mayReadOpenings = may(actor, 'opening.read', { kind: 'team', teamId: assessment.teamId });
  return {
    assessmentId: assessment.id,
    teamId: assessment.teamId,
    revisionId: revision.id,
    revision: revision.number,
    stamp: { revision: revision.number, saves: revision.saves },
    savedAt: revision.savedAt.toISOString(),
    savedBy: saver?.name ?? null,
    isFrozen: revision.frozenAt !== null,
    content: revision.content,
    pools: await poolStock(db, assessment.teamId, revision.content),
    openings: mayReadOpenings
      ? (await listOpeningsOf(db, assessment.id)).map(({ id, title, sectionPoints }) => ({
          openingId: id,
          title,
          hasOwnPoints: sectionPoints !== null,
        }))
      : [],
  };
}
