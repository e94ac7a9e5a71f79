import { assertMay } from '@assay/core/accounts';
import {
  type AssessmentDashboard,
  type ComparedDashboard,
  type ComparedSide,
  type Difference,
  type Differences,
  decidedBy,
  fewestAnswers,
  isAskedAbout,
  sharesPeople,
} from '@assay/core/analytics';
import type { AssessmentId, OpeningId } from '@assay/core/ids';
import { getAssessment } from '@assay/db';
import { differenceInterval } from '@assay/stats';
import type { ServiceContext } from '../context.ts';
import { readDashboard } from './read-dashboard.ts';

type Side = ComparedSide<AssessmentId, OpeningId>;
type Measured = { n: number; value: number; low: number; high: number };

/** Dashboards side by side, and by how much each differs from the first. */
export async function compareSides(ctx: ServiceContext, input: { sides: readonly Side[] }): Promise<readonly ComparedDashboard[]> {
  for (const { assessmentId } of input.sides) {
    const { teamId } = await getAssessment(ctx.db, assessmentId);
    assertMay(ctx.actor, 'dashboard.read', { kind: 'team', teamId });
  }
  const read = await Promise.all(input.sides.map((side) => readSide(ctx, side)));
  const first = read[0];
  return read.map((one, index) => ({
    ...one,
    differences: first === undefined || index === 0 ? null : differencesOf(one, first),
  }));
}

type ReadSide = Omit<ComparedDashboard, 'differences'>;

async function readSide(ctx: ServiceContext, side: Side): Promise<ReadSide> {
  const { assessmentId, openingId: opening, role, level, from, until } = side;
  const dashboard = await readDashboard(ctx, { assessmentId, opening, role, level, from, until, population: 'counted' });
  const { title, openings, inSteps, asOf, isBeingReckoned, finished, passed, scores, reliability, time, funnel, confirmed } = dashboard;
  return {
    side,
    inSteps,
    title,
    openings: openings.map((one) => ({ openingId: one.openingId, title: one.title, role: one.role, level: one.level })),
    decidedBy: decidedBy(openings.filter(({ openingId: id, ...one }) => isAskedAbout({ id, ...one }, side))),
    asOf,
    isBeingReckoned,
    finished,
    passed,
    mean: meanOf(scores),
    reliability,
    medianTime: time?.median ?? null,
    funnel,
    confirmed,
  };
}

const meanOf = (scores: AssessmentDashboard['scores']): ReadSide['mean'] =>
  scores === null ? null : { n: scores.n, value: scores.mean / 100, low: scores.meanLow / 100, high: scores.meanHigh / 100 };

/** Two groups of other people, each of five or more; who is on both sides would count twice. */
function differencesOf(one: ReadSide, first: ReadSide): Differences {
  if (sharesPeople(one.side, first.side)) return { isKnown: false, why: 'shares_people' };
  const between = (of: (side: ReadSide) => Measured | null): Difference | null => {
    const [mine, theirs] = [of(one), of(first)];
    if (mine === null || theirs === null || mine.n < fewestAnswers || theirs.n < fewestAnswers) return null;
    return { value: mine.value - theirs.value, ...differenceInterval(mine, theirs) };
  };
  return {
    isKnown: true,
    passed: between(({ passed }) => passed),
    mean: between(({ mean }) => mean),
    confirmed: between(({ confirmed }) => confirmed),
  };
}
