import { assertMay, may } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import { type Distribution, isAboveFloor, type ResultRow, type ResultsPage } from '@assay/core/openings';
import { statusOf } from '@assay/core/similarity';
import {
  countResults,
  getOpening,
  listResultIds,
  listResults,
  listScores,
  listStandingSides,
  type Opening,
  type Result,
  subjectOfOpening,
} from '@assay/db';
import { mean, median, standardDeviation, tenBins, wilsonInterval } from '@assay/stats';
import type { ServiceContext } from '../context.ts';
import { openingForStaff } from './opening-for-staff.ts';
import { type ResultsQuery, resultsFilter } from './result-filter.ts';
import { resultRow } from './result-row.ts';

const rowsPerPage = 50;

export type ResultsInput = ResultsQuery & {
  openingId: OpeningId;
  /** From 1. */
  page: number;
};

/** One page of an opening's candidates; the distribution is over all that are real, closed, graded and not void, whatever the filter. */
export async function readResults(ctx: ServiceContext, input: ResultsInput): Promise<ResultsPage> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, 'result.read', subjectOfOpening(opening));
  const filter = resultsFilter(input, opening);
  const now = ctx.now();
  const total = await countResults(ctx.db, opening.id, filter, now);
  const page = { limit: rowsPerPage, offset: (input.page - 1) * rowsPerPage };
  const invitationIds = page.offset >= total ? [] : await listResultIds(ctx.db, opening.id, filter, input, now, page);
  const results = await listResults(ctx.db, invitationIds, now);
  const casesOf = await casesOfResults(ctx, opening, results);
  return {
    opening: await openingForStaff(ctx.db, opening),
    rows: results.map((row) => resultRow(row, opening, casesOf(row))),
    total,
    crossed: opening.decidingScore === 'raw' ? 0 : await countResults(ctx.db, opening.id, everybodyCrossed(opening), now),
    distribution: distributionOf(await listScores(ctx.db, opening.id), opening.floorPercent),
  };
}

const everybodyCrossed = (opening: Opening) =>
  resultsFilter(
    {
      ...{ search: '', status: null, floor: null, scoreFrom: null, scoreTo: null, when: 'closed' as const, from: null, until: null },
      ...{ late: false, decision: null, told: null, crossed: true, counted: false },
    },
    opening,
  );

/** Each as it stands for that attempt: what is made of the other one is told on the page of the case. */
async function casesOfResults(
  ctx: ServiceContext,
  opening: Opening,
  results: readonly Result[],
): Promise<(row: Result) => ResultRow['cases']> {
  if (!may(ctx.actor, 'similarity.read', subjectOfOpening(opening))) return () => [];
  const attemptIds = results.flatMap(({ attemptId }) => attemptId ?? []);
  const sides = Map.groupBy(await listStandingSides(ctx.db, attemptIds), ({ attemptId }) => attemptId);
  return ({ attemptId }) => {
    const own = attemptId === null ? [] : (sides.get(attemptId) ?? []);
    return own.map((side) => ({ caseId: side.caseId, status: statusOf([side]) }));
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
