import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import type { OpeningChange, OpeningForStaff } from '@assay/core/openings';
import { findStaff, getOpening, markOpening, type Opening, subjectOfOpening, type Tx, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { askToPlan } from '../reviews/ask-to-plan.ts';
import { trace } from '../trace.ts';
import { openingFields } from './create-opening.ts';
import { openingForStaff } from './opening-for-staff.ts';
import { assertUsableAssessment } from './usable-assessment.ts';
import { assertUsablePoints } from './usable-points.ts';

/**
 * Whoever has started keeps the revision they started with; the floor is looked up anew, so a changed one is in the trace. Refused when
 * somebody saved after the state that the change was made from.
 */
export async function changeOpening(ctx: ServiceContext, input: OpeningChange & { openingId: OpeningId }): Promise<OpeningForStaff> {
  return writing(ctx.db, async (tx) => {
    const before = await getOpening(tx, input.openingId);
    assertMay(ctx.actor, 'opening.write', subjectOfOpening(before));
    await assertUsableAssessment(tx, input.opening.assessmentId, before.teamId);
    await assertUsablePoints(tx, input.opening.assessmentId, input.opening.sectionPoints);
    const change = openingFields(input.opening);
    assertScoreFree(before, change);
    const saving = { basedOn: input.basedOn, savedAt: ctx.now(), savedBy: savedByActor(ctx) };
    if (!(await markOpening(tx, before.id, change, saving))) {
      const now = await getOpening(tx, before.id);
      if (now.saves === input.basedOn) assertScoreFree(now, change);
      throw await savedMeanwhile(tx, now);
    }
    // Who is near the floor has changed with it.
    if (before.floorPercent !== change.floorPercent) await askToPlan(tx, ctx, before.id);
    await trace(tx, ctx, {
      action: 'opening.write',
      subject: before.id,
      details: {
        floorPercent: { before: before.floorPercent, after: change.floorPercent },
        decidingScore: { before: before.decidingScore, after: change.decidingScore },
        assessmentId: change.assessmentId,
        sectionPoints: { before: before.sectionPoints ?? null, after: change.sectionPoints ?? null },
      },
    });
    return openingForStaff(tx, await getOpening(tx, before.id));
  });
}

/** Whoever was invited was invited to what they are decided about by. */
function assertScoreFree({ decidingScore, decidingFixedAt }: Opening, change: Pick<Opening, 'decidingScore'>): void {
  if (decidingFixedAt === null || decidingScore === change.decidingScore) return;
  throw new AppError(
    'conflict',
    `Candidates of this opening were invited since ${decidingFixedAt.toISOString()}, to be decided about by the ${decidingScore} score. That stays; make another opening to decide by the other one.`,
    { reason: 'score_fixed' },
  );
}

async function savedMeanwhile(tx: Tx, { savedAt, savedBy }: Opening): Promise<AppError> {
  const saver = savedBy === null ? null : await findStaff(tx, savedBy);
  return new AppError(
    'conflict',
    `${saver?.name ?? 'Somebody'} saved this opening at ${savedAt.toISOString()}, after you opened it. Look at the difference first, then decide which one stays.`,
    { reason: 'saved_meanwhile' },
  );
}
