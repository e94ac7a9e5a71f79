import { assertMay } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import type { OpeningForStaff, OpeningInput } from '@assay/core/openings';
import { getOpening, markOpening, subjectOfOpening, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { openingFields } from './create-opening.ts';
import { openingForStaff } from './opening-for-staff.ts';
import { assertUsableAssessment } from './usable-assessment.ts';
import { assertUsablePoints } from './usable-points.ts';

/** Whoever has started keeps the revision they started with; the floor is looked up anew, so a changed one is in the trace. */
export async function changeOpening(ctx: ServiceContext, input: { openingId: OpeningId; change: OpeningInput }): Promise<OpeningForStaff> {
  return writing(ctx.db, async (tx) => {
    const before = await getOpening(tx, input.openingId);
    assertMay(ctx.actor, 'opening.write', subjectOfOpening(before));
    await assertUsableAssessment(tx, input.change.assessmentId, before.teamId);
    await assertUsablePoints(tx, input.change.assessmentId, input.change.sectionPoints);
    const change = openingFields(input.change);
    await markOpening(tx, before.id, change);
    await trace(tx, ctx, {
      action: 'opening.write',
      subject: before.id,
      details: {
        floorPercent: { before: before.floorPercent, after: change.floorPercent },
        assessmentId: change.assessmentId,
        sectionPoints: { before: before.sectionPoints ?? null, after: change.sectionPoints ?? null },
      },
    });
    return openingForStaff(tx, { ...before, ...change });
  });
}
