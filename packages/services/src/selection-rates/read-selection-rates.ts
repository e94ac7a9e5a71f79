import { assertMay } from '@assay/core/accounts';
import type { AssessmentId } from '@assay/core/ids';
import type { GroupingForStaff, SelectionRatesForStaff } from '@assay/core/selection-rates';
import { findStaff, type Grouping, getAssessment, listGroupings, listOpeningsOf, type Opening, type Tx, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { groupRates } from './group-rates.ts';
import { tellRates } from './tell-rates.ts';

/**
 * Who passed, by groups that the team supplied. What may be told anew is told by being read, and remembered, so that whoever reads next sees the same. All openings of the
 * assessment together, over all days, and nothing to choose: two questions would be two figures to subtract.
 */
export async function readSelectionRates(ctx: ServiceContext, input: { assessmentId: AssessmentId }): Promise<SelectionRatesForStaff> {
  return writing(ctx.db, async (tx) => {
    const assessment = await getAssessment(tx, input.assessmentId);
    assertMay(ctx.actor, 'selection-rates.read', { kind: 'team', teamId: assessment.teamId });
    const openings = await listOpeningsOf(tx, assessment.id);
    const groupings: GroupingForStaff[] = [];
    const withoutFloor = new Set<string>();
    let toldAnew = 0;
    for (const grouping of await listGroupings(tx, assessment.id)) {
      const told = await tellRates(tx, grouping, openings, ctx.now());
      for (const title of told.withoutFloor) withoutFloor.add(title);
      toldAnew += told.anew;
      groupings.push(await groupingForStaff(tx, grouping, openings));
    }
    if (toldAnew > 0) {
      const details = { change: 'rates told anew' };
      await trace(tx, ctx, { action: 'selection-rates.read', subject: assessment.id, details });
    }
    return { assessmentId: assessment.id, title: assessment.name, withoutFloor: [...withoutFloor].toSorted(), groupings };
  });
}

async function groupingForStaff(tx: Tx, grouping: Grouping, openings: readonly Opening[]): Promise<GroupingForStaff> {
  const supplier = grouping.suppliedBy === null ? null : await findStaff(tx, grouping.suppliedBy);
  const { groups, hiddenGroups } = await groupRates(tx, grouping, openings);
  return {
    groupingId: grouping.id,
    name: grouping.name,
    reason: grouping.reason,
    suppliedAt: grouping.suppliedAt.toISOString(),
    suppliedBy: supplier?.name ?? null,
    groups,
    hiddenGroups,
  };
}
