import { type CurveModel, curveModels, type ReferenceSection } from '@assay/core/analytics';
import { referenceSection } from '@assay/core/analytics/schema';
import type { AssessmentId } from '@assay/core/ids';
import { z } from 'zod';
import { inPieces } from '../in-pieces.ts';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** The curve of one version of a question. */
export type StoredCurve = Omit<Schema['itemCurves'], 'assessmentId' | 'fit'>;

export type CurveFitOfAssessment = {
  assessmentId: AssessmentId;
  number: number;
  fittedAt: Date;
  attempts: number;
  model: CurveModel;
  isConverged: boolean;
  /** The form that scores are equated to. */
  reference: readonly ReferenceSection[];
  curves: readonly StoredCurve[];
};

const sections = z.array(referenceSection);

/** Numbered after those before it. */
export async function insertCurveFit(tx: Tx, { curves, ...fit }: Omit<CurveFitOfAssessment, 'number'>): Promise<void> {
  const { assessmentId, attempts, model } = fit;
  const newest = await tx
    .selectFrom('curveFits')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('assessmentId', '=', assessmentId)
    .executeTakeFirst();
  const number = Number(newest?.number ?? 0) + 1;
  await tx
    .insertInto('curveFits')
    .values({
      ...{ assessmentId, number, attempts, model },
      fittedAt: fit.fittedAt.toISOString(),
      isConverged: fit.isConverged ? 1 : 0,
      reference: toStored(fit.reference),
    })
    .execute();
  for (const piece of inPieces(curves)) {
    await tx
      .insertInto('itemCurves')
      .values(piece.map((curve) => ({ assessmentId, fit: number, ...curve })))
      .execute();
  }
}

/** The one that is used: the newest that came to an end; null while there is none. */
export async function findCurveFit(db: Database | Tx, assessmentId: AssessmentId): Promise<CurveFitOfAssessment | null> {
  const row = await db
    .selectFrom('curveFits')
    .selectAll()
    .where('assessmentId', '=', assessmentId)
    .where('isConverged', '=', 1)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const curves = await db
    .selectFrom('itemCurves')
    .select(['questionId', 'version', 'discrimination', 'difficulty', 'discriminationError', 'difficultyError', 'misfit', 'n'])
    .where('assessmentId', '=', assessmentId)
    .where('fit', '=', row.number)
    .execute();
  return {
    ...{ assessmentId, number: row.number, attempts: row.attempts, curves },
    fittedAt: new Date(row.fittedAt),
    model: modelOf(row.model),
    isConverged: true,
    reference: fromStored(sections, row.reference, 'curve_fits.reference'),
  };
}

export function modelOf(text: string): CurveModel {
  const known = curveModels.find((model) => model === text);
  if (known === undefined) throw new Error(`the database answered the model ${text}, which is none`);
  return known;
}

/** Fits that no score names any more, but the newest. */
export async function deleteUnusedFits(tx: Tx, assessmentId: AssessmentId): Promise<void> {
  await tx
    .deleteFrom('curveFits')
    .where('assessmentId', '=', assessmentId)
    .where((eb) =>
      eb(
        'number',
        '<',
        eb
          .selectFrom('curveFits as newest')
          .select((inner) => inner.fn.max('newest.number').as('number'))
          .where('newest.assessmentId', '=', assessmentId),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('equatedScores')
            .select('attemptId')
            .where('equatedScores.assessmentId', '=', assessmentId)
            .whereRef('equatedScores.fit', '=', 'curveFits.number'),
        ),
      ),
    )
    .execute();
}
