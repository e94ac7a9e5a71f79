import { nothingHere } from '@assay/core';
import { assertMay, may } from '@assay/core/accounts';
import type { AssessmentId, OpeningId } from '@assay/core/ids';
import { type OutcomeFigures, outcomeCriteria } from '@assay/core/outcomes';
import { getAssessment, getOpening, listFinishedScores, listOpeningsOf, listScoredOutcomes, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { criterionFigures } from './criterion-figures.ts';

/** Whether the score of an assessment says what became of people, in one opening or in all that whoever asks may read. */
export async function readOutcomeFigures(
  ctx: ServiceContext,
  input: { assessmentId: AssessmentId; openingId: OpeningId | null },
): Promise<OutcomeFigures> {
  const assessment = await getAssessment(ctx.db, input.assessmentId);
  const all = await listOpeningsOf(ctx.db, assessment.id);
  const openings = all.filter((opening) => opening.purpose === 'real' && may(ctx.actor, 'outcome.read', subjectOfOpening(opening)));
  if (openings.length === 0) assertMay(ctx.actor, 'outcome.read', { kind: 'team', teamId: assessment.teamId });
  const chosen = input.openingId === null ? null : await getOpening(ctx.db, input.openingId);
  if (chosen !== null && !openings.some(({ id }) => id === chosen.id)) throw nothingHere();
  const openingIds = chosen === null ? openings.map(({ id }) => id) : [chosen.id];
  const outcomes = await listScoredOutcomes(ctx.db, openingIds);
  const finished = await listFinishedScores(ctx.db, openingIds);
  return {
    assessmentId: assessment.id,
    title: assessment.name,
    openings: openings.map(({ id, title }) => ({ openingId: id, title })),
    openingId: chosen?.id ?? null,
    finished: finished.reduce((sum, { n }) => sum + n, 0),
    known: outcomes.filter((outcome) => outcomeCriteria.some((criterion) => outcome[criterion] !== null)).length,
    criteria: outcomeCriteria.map((criterion) => criterionFigures(outcomes, finished, criterion)),
  };
}
