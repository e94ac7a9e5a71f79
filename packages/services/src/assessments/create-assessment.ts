import { nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { type AssessmentForStaff, type AssessmentInput, withSectionIds } from '@assay/core/assessments';
import type { TeamId } from '@assay/core/ids';
import { type Assessment, insertAssessment, insertRevision, listTeams, type Tx, writing } from '@assay/db';
import { ownTeam } from '../accounts/own-team.ts';
import { newIdIn, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { assessmentForStaff } from './assessment-for-staff.ts';
import { newSectionId, savedByActor } from './saving.ts';

/** In the actor's own team, unless another one is named in which they may. */
export async function createAssessment(
  ctx: ServiceContext,
  input: { teamId: TeamId | null; content: AssessmentInput },
): Promise<AssessmentForStaff> {
  return writing(ctx.db, async (tx) => {
    const teamId = input.teamId ?? (await ownTeam(tx, ctx, 'assessment.write'));
    assertMay(ctx.actor, 'assessment.write', { kind: 'team', teamId });
    await assertTeam(tx, teamId);
    const content = withSectionIds(input.content, () => newSectionId(ctx));
    const createdAt = ctx.now();
    const assessment: Assessment = { id: newIdIn(ctx, 'assessment'), teamId, name: content.name, purpose: 'real', createdAt };
    await insertAssessment(tx, assessment);
    const revision = { id: newIdIn(ctx, 'assessmentRevision'), assessmentId: assessment.id, number: 1, content };
    await insertRevision(tx, { ...revision, savedBy: savedByActor(ctx) }, createdAt);
    await trace(tx, ctx, { action: 'assessment.write', subject: assessment.id, details: { revision: 1 } });
    return assessmentForStaff(tx, ctx, assessment);
  });
}

/** An owner may write in every team, also in one that there never was. */
async function assertTeam(tx: Tx, teamId: TeamId): Promise<void> {
  if (!(await listTeams(tx)).some(({ id }) => id === teamId)) throw nothingHere();
}
