import { nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AssessmentId, GroupingId } from '@assay/core/ids';
import { deleteGrouping, getAssessment, listGroupings, markRatesPast, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

/** Deletes a list of groups and shows nothing of it any more. What its groups were told with stays remembered: figures of a later list keep their distance from them. */
export async function removeGroupList(ctx: ServiceContext, input: { assessmentId: AssessmentId; groupingId: GroupingId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const assessment = await getAssessment(tx, input.assessmentId);
    assertMay(ctx.actor, 'selection-rates.write', { kind: 'team', teamId: assessment.teamId });
    const grouping = (await listGroupings(tx, assessment.id)).find(({ id }) => id === input.groupingId);
    if (grouping === undefined) throw nothingHere();
    await deleteGrouping(tx, grouping.id);
    await markRatesPast(tx, grouping, []);
    const details = { change: 'groups removed', name: grouping.name };
    await trace(tx, ctx, { action: 'selection-rates.write', subject: assessment.id, details });
  });
}
