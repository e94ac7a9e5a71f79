import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { type AssessmentForStaff, type AssessmentInput, type SavedStamp, withSectionIds } from '@assay/core/assessments';
import type { AssessmentId } from '@assay/core/ids';
import {
  findStaff,
  getAssessment,
  getLatestRevision,
  insertRevision,
  markAssessmentName,
  markRevisionContent,
  type Revision,
  type Tx,
  writing,
} from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { assessmentForStaff } from './assessment-for-staff.ts';
import { newSectionId, savedByActor } from './saving.ts';

/**
 * Replaces the content of a revision that nobody has started; else the change is the next revision, and old attempts keep theirs. Refused
 * when somebody saved after the state that the change was made from.
 */
export async function changeAssessment(
  ctx: ServiceContext,
  input: { assessmentId: AssessmentId; basedOn: SavedStamp; content: AssessmentInput },
): Promise<AssessmentForStaff> {
  return writing(ctx.db, async (tx) => {
    const assessment = await getAssessment(tx, input.assessmentId);
    assertMay(ctx.actor, 'assessment.write', { kind: 'team', teamId: assessment.teamId });
    const latest = await getLatestRevision(tx, assessment.id);
    await assertNotSavedMeanwhile(tx, latest, input.basedOn);
    const content = withSectionIds(input.content, () => newSectionId(ctx));
    const saving = { savedAt: ctx.now(), savedBy: savedByActor(ctx) };
    const isReplaced = await markRevisionContent(tx, latest.id, content, saving);
    const number = isReplaced ? latest.number : latest.number + 1;
    if (!isReplaced) {
      const id = newIdIn(ctx, 'assessmentRevision');
      await insertRevision(tx, { id, assessmentId: assessment.id, number, content, savedBy: saving.savedBy }, saving.savedAt);
    }
    await markAssessmentName(tx, assessment.id, content.name);
    await trace(tx, ctx, { action: 'assessment.write', subject: assessment.id, details: { revision: number } });
    return assessmentForStaff(tx, ctx, { ...assessment, name: content.name });
  });
}

async function assertNotSavedMeanwhile(tx: Tx, latest: Revision, basedOn: SavedStamp): Promise<void> {
  if (latest.number === basedOn.revision && latest.saves === basedOn.saves) return;
  const saver = latest.savedBy === null ? null : await findStaff(tx, latest.savedBy);
  throw new AppError(
    'conflict',
    `${saver?.name ?? 'Somebody'} saved this assessment at ${latest.savedAt.toISOString()}, after you opened it. Look at the difference first, then decide which one stays.`,
    { reason: 'saved_meanwhile' },
  );
}
