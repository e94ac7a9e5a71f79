import type { AssessmentId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** An answer as cases and keys grade it, in the section of the form that it was drawn in. */
export type GradedAnswer = { share: number; weight: number; section: string };

/**
 * The forms of the real attempts at an assessment that were graded last, void ones apart: of each the answers that count and that need no person. Late edits are in it where
 * they count.
 */
export async function listGradedForms(
  db: Database | Tx,
  assessmentId: AssessmentId,
  limit: number,
): Promise<readonly (readonly GradedAnswer[])[]> {
  const attempts = db
    .selectFrom('attempts')
    .innerJoin('assessmentRevisions', 'assessmentRevisions.id', 'attempts.assessmentRevisionId')
    .select('attempts.id')
    .where('assessmentRevisions.assessmentId', '=', assessmentId)
    .where('attempts.purpose', '=', 'real')
    .where('attempts.gradedAt', 'is not', null)
    .where('attempts.voidedAt', 'is', null)
    .orderBy('attempts.gradedAt', 'desc')
    .orderBy('attempts.id')
    .limit(limit);
  const rows = await db
    .selectFrom(attempts.as('latest'))
    .innerJoin('items', 'items.attemptId', 'latest.id')
    .innerJoin('gradings', (join) =>
      join
        .onRef('gradings.itemId', '=', 'items.id')
        .on((eb) => eb('gradings.questionVersionId', '=', eb.fn.coalesce('items.gradedBy', 'items.questionVersionId'))),
    )
    .leftJoin('lateTails', (join) => join.onRef('lateTails.attemptId', '=', 'latest.id').on('lateTails.counts', '=', 1))
    .leftJoin('lateGradings', (join) =>
      join.onRef('lateGradings.itemId', '=', 'items.id').onRef('lateGradings.attemptId', '=', 'lateTails.attemptId'),
    )
    .where('items.counts', '=', 1)
    .where((eb) => eb(eb.fn.coalesce('lateGradings.grade', 'gradings.grade'), 'not like', '{"kind":"to_review"%'))
    .select((eb) => ['latest.id', 'items.section', 'items.weight', eb.fn.coalesce('lateGradings.share', 'gradings.share').as('share')])
    .orderBy('latest.id')
    .orderBy('items.position')
    .execute();
  const forms = Map.groupBy(rows, ({ id }) => id);
  return [...forms.values()].map((form) => form.map(({ share, weight, section }) => ({ share, weight, section })));
}
