import { AppError } from '@assay/core';
import { type Assessment, findOpeningOfPurpose, insertOpening, type Opening, type Tx } from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';

const titles = { preview: 'Preview', trial: 'Team trial' } as const;

/** The hidden opening under which the team itself uses an assessment: to look at it, or to sit it. */
export async function triedOpening(tx: Tx, ctx: ServiceContext, assessment: Assessment, purpose: keyof typeof titles): Promise<Opening> {
  if (assessment.purpose !== 'real') throw new AppError('conflict', 'Only assessments of a team can be tried out.');
  const known = await findOpeningOfPurpose(tx, assessment.id, purpose);
  return (
    known ??
    insertOpening(tx, {
      id: newIdIn(ctx, 'opening'),
      teamId: assessment.teamId,
      title: titles[purpose],
      role: '',
      level: '',
      assessmentId: assessment.id,
      managerName: 'The team',
      managerEmail: '',
      answerByDays: 7,
      floorPercent: null,
      floorReason: '',
      daysToKeep: purpose === 'preview' ? 1 : 365,
      recordingDaysToKeep: 90,
      purpose,
      createdAt: ctx.now(),
      sectionPoints: null,
    })
  );
}
