import { assertMay } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import type { InvitationStatus } from '@assay/core/invitations';
import { type Distribution, isAboveFloor, type ResultsPage } from '@assay/core/openings';
import { getOpening, listResults, listScores, type ResultsFilter, subjectOfOpening } from '@assay/db';
import { mean, median, standardDeviation, tenBins, wilsonInterval } from '@assay/stats';
import type { ServiceContext } from '../context.ts';
import { openingForStaff } from './opening-for-staff.ts';

const rowsPerPage = 50;

export type ResultsInput = Pick<ResultsFilter, 'search' | 'sort' | 'direction'> & {
  openingId: OpeningId;
  status: InvitationStatus | null;
  /** From 1. */
  page: number;
};

/** One page of an opening's candidates; the distribution is over all that are real, closed and graded, whatever the filter. */
export async function readResults(ctx: ServiceContext, input: ResultsInput): Promise<ResultsPage> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, 'result.read', subjectOfOpening(opening));
  const { search, status, sort, direction } = input;
  const filter = { search, status, sort, direction, limit: rowsPerPage, offset: (input.page - 1) * rowsPerPage };
  const { rows, total } = await listResults(ctx.db, opening.id, filter, ctx.now());
  return {
    opening: await openingForStaff(ctx.db, opening),
    rows: rows.map((row) => ({
      invitationId: row.invitationId,
      attemptId: row.attemptId,
      name: row.name,
      email: row.email,
      status: row.status,
      startsFrom: row.startsFrom,
      startsUntil: row.startsUntil,
      timeMultiplier: row.timeMultiplier,
      startedAt: row.startedAt,
      closedAt: row.closedAt,
      scorePercent: row.scorePercent,
      isAboveFloor: isAboveFloor(row.scorePercent, opening.floorPercent),
    })),
    total,
    distribution: distributionOf(await listScores(ctx.db, opening.id), opening.floorPercent),
  };
}

function distributionOf(percents: readonly number[], floorPercent: number | null): Distribution {
  const n = percents.length;
  const passed = percents.filter((percent) => isAboveFloor(percent, floorPercent) === true).length;
  return {
    n,
    mean: mean(percents),
    sd: standardDeviation(percents),
    median: median(percents),
    bins: tenBins(percents.map((percent) => Math.min(100, Math.max(0, percent)))),
    passRate: floorPercent === null || n === 0 ? null : { passed, share: passed / n, ...wilsonInterval(passed, n) },
  };
}
