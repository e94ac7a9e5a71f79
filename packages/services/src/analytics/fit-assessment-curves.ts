import { assertMay } from '@assay/core/accounts';
import type { AssessmentId } from '@assay/core/ids';
import {
  type CurveFitOfAssessment,
  deleteUnusedFits,
  findCurveFit,
  insertCurveFit,
  isDecidedByEquated,
  listAttemptIdsOf,
  listEquatable,
  type StoredCurve,
  saveEquatedScores,
  writing,
} from '@assay/db';
import { fewestForCurves, fewestForSlopes, fitApart } from '@assay/stats';
import type { ServiceContext } from '../context.ts';
import { askToPlan } from '../reviews/ask-to-plan.ts';
import { equatedScore } from './equated-score.ts';
import { inTurn } from './in-turn.ts';
import { type CurveColumns, readCurveColumns } from './read-curve-columns.ts';
import { referenceSections } from './reference-sections.ts';

/** Everybody who types waits for one transaction. */
const attemptsAtOnce = 50;

/**
 * Fits curves to all that measures an assessment's questions, and equates its scores by them. Stopped anywhere it is done again from the beginning: scores name their fit, and a fit that none
 * names any more goes. The fit itself runs in a thread of its own, the rest in small steps.
 */
export async function fitAssessmentCurves(ctx: ServiceContext, input: { assessmentId: AssessmentId }): Promise<void> {
  const { assessmentId } = input;
  assertMay(ctx.actor, 'curves.fit', { kind: 'installation' });
  const fittedAt = ctx.now();
  const answers = await readCurveColumns(ctx.db, assessmentId);
  const attempts = answers.columns.people;
  if (attempts < fewestForCurves) return;
  const fitted = await fittedCurves(answers);
  await writing(ctx.db, async (tx) => {
    const reference = await referenceSections(tx, assessmentId, fitted.curves);
    await insertCurveFit(tx, { assessmentId, fittedAt, attempts, reference, ...fitted });
  });
  const fit = await findCurveFit(ctx.db, assessmentId);
  if (fit !== null) await equateAll(ctx, fit);
  await writing(ctx.db, async (tx) => {
    await deleteUnusedFits(tx, assessmentId);
    // Where equated scores decide, who is near the floor has changed with them.
    if (await isDecidedByEquated(tx, assessmentId)) await askToPlan(tx, ctx, assessmentId);
  });
}

/** Where the slopes of so many questions cannot be told apart, all have one. */
async function fittedCurves({ columns, versions }: CurveColumns): Promise<Pick<CurveFitOfAssessment, 'model' | 'isConverged' | 'curves'>> {
  const wanted = columns.people < fewestForSlopes ? 'rasch' : '2pl';
  const first = await fitApart(columns, wanted);
  const model = first.isConverged ? wanted : 'rasch';
  const fit = model === wanted ? first : await fitApart(columns, model);
  const curves = versions.flatMap((version, index): StoredCurve[] => {
    const item = fit.items[index] ?? null;
    if (item === null) return [];
    const { discrimination, difficulty, misfit, n, standardErrors } = item;
    return [
      {
        ...{ ...version, discrimination, difficulty, misfit, n },
        discriminationError: standardErrors?.discrimination ?? null,
        difficultyError: standardErrors?.difficulty ?? null,
      },
    ];
  });
  return { model, isConverged: fit.isConverged, curves };
}

async function equateAll(ctx: ServiceContext, fit: CurveFitOfAssessment): Promise<void> {
  const { assessmentId, number } = fit;
  // Whoever is graded from here on finds the fit by themselves.
  const attemptIds = await listAttemptIdsOf(ctx.db, assessmentId);
  for (let from = 0; from < attemptIds.length; from += attemptsAtOnce) {
    const some = attemptIds.slice(from, from + attemptsAtOnce);
    await inTurn(() =>
      writing(ctx.db, async (tx) => {
        // Read in the transaction: a score may have changed since the last step.
        const equatable = await listEquatable(tx, some);
        await saveEquatedScores(
          tx,
          { assessmentId, fit: number },
          equatable.map((attempt) => ({ attemptId: attempt.attemptId, score: equatedScore(attempt, fit) })),
        );
      }),
    );
  }
}
