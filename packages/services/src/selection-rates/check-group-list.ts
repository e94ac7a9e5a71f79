import { assertMay } from '@assay/core/accounts';
import type { AssessmentId } from '@assay/core/ids';
import { shownRows } from '@assay/core/invitation-lists';
import type { GroupListCheck, GroupListCheckInput } from '@assay/core/selection-rates';
import { getAssessment } from '@assay/db';
import { fewestInGroup } from '@assay/stats';
import type { ServiceContext } from '../context.ts';
import { matchedGroups } from './matched-groups.ts';

/** What would come of a list of groups. Changes nothing, and says of no code whose it is. */
export async function checkGroupList(
  ctx: ServiceContext,
  input: GroupListCheckInput & { assessmentId: AssessmentId },
): Promise<GroupListCheck> {
  const assessment = await getAssessment(ctx.db, input.assessmentId);
  assertMay(ctx.actor, 'selection-rates.write', { kind: 'team', teamId: assessment.teamId });
  const { rows, members, unmatched, faults, repeats, former, seen } = await matchedGroups(ctx.db, assessment, input.name, input.text);
  const groups = [...Map.groupBy(members, ({ group }) => group)].map(([group, own]) => ({
    group,
    people: own.length,
    isSmall: own.length < fewestInGroup,
  }));
  return {
    rows,
    matchedRows: members.length,
    faultyRows: new Set(faults.map(({ row }) => row)).size,
    faults: faults.slice(0, shownRows),
    repeatedRows: repeats.length,
    repeats: repeats.slice(0, shownRows),
    unmatchedRows: unmatched.length,
    unmatched: unmatched.slice(0, shownRows),
    groups: groups.toSorted((a, b) => b.people - a.people || a.group.localeCompare(b.group, 'en')),
    replaces: former !== null,
    seen,
  };
}
