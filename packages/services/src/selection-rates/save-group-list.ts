import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AssessmentId, GroupingId } from '@assay/core/ids';
import type { GroupListInput } from '@assay/core/selection-rates';
import { deleteGrouping, getAssessment, insertGrouping, markRatesPast, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import { newIdIn, type ServiceContext } from '../context.ts';
import { changedMeanwhile } from '../decisions/selected-people.ts';
import { trace } from '../trace.ts';
import { matchedGroups } from './matched-groups.ts';

/**
 * Takes in the groups that the check showed, in place of the list of the same name as a whole. The log keeps who supplied it and by what right, never a group nor how many are
 * in one.
 */
export async function saveGroupList(
  ctx: ServiceContext,
  { assessmentId, name, reason, text, seen }: GroupListInput & { assessmentId: AssessmentId },
): Promise<{ groupingId: GroupingId; people: number }> {
  return writing(ctx.db, async (tx) => {
    const assessment = await getAssessment(tx, assessmentId);
    assertMay(ctx.actor, 'selection-rates.write', { kind: 'team', teamId: assessment.teamId });
    const { members, former, seen: now } = await matchedGroups(tx, assessment, name, text);
    if (now !== seen)
      throw changedMeanwhile('Something changed since you checked: the list, or whose codes are known here. Check it again.');
    if (members.length === 0) {
      throw new AppError('invalid_input', 'No row of this list has the code of a candidate of this assessment. Check it first.', {
        reason: 'nobody_known',
      });
    }
    if (former !== null) await deleteGrouping(tx, former.id);
    const id = newIdIn(ctx, 'grouping');
    await insertGrouping(
      tx,
      { id, assessmentId: assessment.id, name, reason, suppliedAt: ctx.now(), suppliedBy: savedByActor(ctx) },
      members.map(({ code, group }) => ({ invitationId: code, group })),
    );
    // By their names alone: whoever could see figures go because of who is in a group would find out who was.
    await markRatesPast(tx, { assessmentId: assessment.id, name }, [...new Set(members.map(({ group }) => group))]);
    const change = former === null ? 'groups supplied' : 'groups replaced';
    await trace(tx, ctx, { action: 'selection-rates.write', subject: assessment.id, reason, details: { change, name } });
    return { groupingId: id, people: members.length };
  });
}
