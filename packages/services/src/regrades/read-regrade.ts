import { assertMay } from '@assay/core/accounts';
import type { QuestionVersionId, RegradeId } from '@assay/core/ids';
import { scoringRubric } from '@assay/core/questions';
import { crossingOf, decidingChange, isChanged, mostRegradeRows, type RegradeForStaff, type RegradeRow } from '@assay/core/regrades';
import { rubricChange } from '@assay/core/reviews';
import {
  getOpening,
  getQuestion,
  getRegrade,
  getVersion,
  listAskedAnew,
  listAskedVersions,
  listRegradedPeople,
  mapVersions,
  type Regrade,
  type RegradedPerson,
} from '@assay/db';
import { namesOfActors } from '../accounts/names-of-actors.ts';
import type { ServiceContext } from '../context.ts';

/** What a regrade would change, or has changed. */
export async function readRegrade(ctx: ServiceContext, input: { regradeId: RegradeId }): Promise<RegradeForStaff> {
  const regrade = await getRegrade(ctx.db, input.regradeId);
  for (const teamId of regrade.teams) assertMay(ctx.actor, 'regrade.read', { kind: 'team', teamId });
  const found = await listRegradedPeople(ctx.db, regrade.id);
  const [people, lost] = [found.filter(({ change }) => change.lost.length === 0), found.filter(({ change }) => change.lost.length > 0)];
  const asked = new Set((await listAskedAnew(ctx.db, regrade.id)).filter(({ isScored }) => !isScored).map(({ attemptId }) => attemptId));
  const rows = people.filter(({ change }) => isChanged(change)).map(rowOf);
  const { applied, undone } = regrade;
  const nameOf = await namesOfActors(ctx.db, [regrade.madeBy, applied?.by ?? '', undone?.by ?? '']);
  const step = (of: Regrade['applied']) =>
    of === null ? null : { at: of.at.toISOString(), by: nameOf(of.by) ?? 'a former colleague', reason: of.reason };
  const crossing = rows.filter((row) => row.crossing !== null);
  return {
    regradeId: regrade.id,
    kind: regrade.kind,
    state: regrade.state,
    question: await questionOf(ctx, regrade),
    opening:
      regrade.openingId === null ? null : { openingId: regrade.openingId, title: (await getOpening(ctx.db, regrade.openingId)).title },
    madeAt: regrade.madeAt.toISOString(),
    madeBy: nameOf(regrade.madeBy) ?? 'a former colleague',
    applied: step(applied),
    undone: step(undone),
    summary: {
      attempts: people.length,
      changed: rows.length,
      up: rows.filter((row) => differenceOf(row) > 0).length,
      down: rows.filter((row) => differenceOf(row) < 0).length,
      crossing: crossing.length,
      crossingTold: crossing.filter(({ decision }) => decision?.isTold === true).length,
      leftOut: regrade.leftOut,
      reviewNeeded: lost.filter(({ state }) => state === 'review_needed').length,
      reviewAsked: asked.size,
      overtaken: people.filter(({ state }) => state === 'overtaken').length,
    },
    rubrics: await rubricsOf(ctx, regrade, found),
    rows: rows.toSorted(byWeight).slice(0, mostRegradeRows),
    reviewsNeeded: lost
      .map(({ attemptId, invitationId, candidate, opening, change, state }) => ({
        ...{ invitationId, candidate, opening, lost: change.lost },
        standing: state === 'review_needed' ? ('needed' as const) : asked.has(attemptId) ? ('asked' as const) : ('closed' as const),
      }))
      .toSorted((a, b) => (a.candidate < b.candidate ? -1 : 1))
      .slice(0, mostRegradeRows),
  };
}

function rowOf({ invitationId, candidate, opening, change, floorPercent, decidingScore, decision, state }: RegradedPerson): RegradeRow {
  const { before, after } = decidingChange(change, decidingScore);
  return {
    ...{ invitationId, candidate, opening, decision },
    ...{ percentBefore: before?.percent ?? null, percentAfter: after?.percent ?? null },
    ...{ scoreBefore: before?.of ?? null, scoreAfter: after?.of ?? null },
    crossing: crossingOf(change, { floorPercent, decidingScore }),
    isOvertaken: state === 'overtaken',
  };
}

const differenceOf = ({ percentBefore, percentAfter }: RegradeRow): number => (percentAfter ?? 0) - (percentBefore ?? 0);

/** Whoever crosses the floor comes first, and of them whoever was told. */
function byWeight(a: RegradeRow, b: RegradeRow): number {
  const rank = (row: RegradeRow) => (row.crossing === null ? 0 : row.decision?.isTold === true ? 2 : 1);
  return rank(b) - rank(a) || Math.abs(differenceOf(b)) - Math.abs(differenceOf(a)) || (a.candidate < b.candidate ? -1 : 1);
}

async function questionOf(ctx: ServiceContext, { questionId, versionId }: Regrade): Promise<RegradeForStaff['question']> {
  if (questionId === null) return null;
  const version = versionId === null ? (await getQuestion(ctx.db, questionId)).version : await getVersion(ctx.db, versionId);
  return { questionId, title: version?.question.title ?? questionId, version: version?.question.version ?? 0 };
}

/** What levels are worth by the newer version, beside each version that answers were graded by before. */
async function rubricsOf(
  ctx: ServiceContext,
  { id, questionId, versionId }: Regrade,
  found: readonly RegradedPerson[],
): Promise<RegradeForStaff['rubrics']> {
  if (versionId === null || questionId === null) return [];
  const before = new Set(found.flatMap(({ change }) => change.items.map((item) => item.before.gradedBy)));
  const asked = before.has(null) ? await listAskedVersions(ctx.db, id, questionId) : [];
  const olderIds = [...new Set([...before, ...asked])].filter((one) => one !== null);
  const versions = await mapVersions(ctx.db, [versionId, ...olderIds]);
  const rubricOf = (of: QuestionVersionId) => scoringRubric(versions.get(of) ?? nothing(of)) ?? { criteria: [] };
  return olderIds
    .map((of) => ({ fromVersion: versions.get(of)?.version ?? 0, criteria: rubricChange(rubricOf(of), rubricOf(versionId)) }))
    .filter(({ criteria }) => criteria.length > 0)
    .toSorted((a, b) => b.fromVersion - a.fromVersion);
}

function nothing(of: QuestionVersionId): never {
  throw new Error(`${of} is no version`);
}
