import { assertMay } from '@assay/core/accounts';
import type { OpeningForStaff, OpeningInput } from '@assay/core/openings';
import { getAssessment, insertOpening, subjectOfOpening, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import { newIdIn, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { openingForStaff } from './opening-for-staff.ts';
import { assertUsableAssessment } from './usable-assessment.ts';
import { assertUsablePoints } from './usable-points.ts';

/** The opening belongs to the team of its assessment. */
export async function createOpening(ctx: ServiceContext, input: OpeningInput): Promise<OpeningForStaff> {
  return writing(ctx.db, async (tx) => {
    const { teamId } = await getAssessment(tx, input.assessmentId);
    assertMay(ctx.actor, 'opening.write', subjectOfOpening({ teamId }));
    await assertUsableAssessment(tx, input.assessmentId, teamId);
    await assertUsablePoints(tx, input.assessmentId, input.sectionPoints);
    const id = newIdIn(ctx, 'opening');
    const fields = openingFields(input);
    const opening = await insertOpening(tx, { ...fields, id, teamId, purpose: 'real', createdAt: ctx.now(), savedBy: savedByActor(ctx) });
    await trace(tx, ctx, { action: 'opening.write', subject: opening.id, details: { decidingScore: opening.decidingScore } });
    return openingForStaff(tx, opening);
  });
}

export const openingFields = (input: OpeningInput) => ({
  title: input.title,
  role: input.role,
  level: input.level,
  assessmentId: input.assessmentId,
  managerName: input.managerName,
  managerEmail: input.managerEmail,
  answerByDays: input.answerByDays,
  floorPercent: input.floorPercent,
  floorReason: input.floorReason,
  decidingScore: input.decidingScore,
  daysToKeep: input.daysToKeep,
  recordingDaysToKeep: input.recordingDaysToKeep,
  interviewsPerWeek: input.interviewsPerWeek,
  sectionPoints: input.sectionPoints,
});
