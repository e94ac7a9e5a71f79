import { mostAnswersRead } from '@assay/core/analytics';
import type { ItemGrade } from '@assay/core/grading';
import { itemGrade } from '@assay/core/grading/schema';
import type { Database } from '../open.ts';
import { fromStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** How the latest answers that measure a version of a number or a text were graded, each with what was typed. They go with the person, and so there may be fewer than responses. */
export async function listTypedGrades(db: Database | Tx, of: { questionId: string; version: number }): Promise<readonly ItemGrade[]> {
  const rows = await db
    .selectFrom('responses')
    .innerJoin('items', 'items.id', 'responses.itemId')
    .innerJoin('gradings', (join) =>
      join
        .onRef('gradings.itemId', '=', 'items.id')
        .on((eb) => eb('gradings.questionVersionId', '=', eb.fn.coalesce('items.gradedBy', 'items.questionVersionId'))),
    )
    .where('responses.questionId', '=', of.questionId)
    .where('responses.questionVersion', '=', of.version)
    .where('responses.purpose', '=', 'real')
    .where('responses.isMeasured', '=', 1)
    .where('responses.max', '>', 0)
    .orderBy('responses.day', 'desc')
    .orderBy('responses.itemId', 'desc')
    .limit(mostAnswersRead)
    .select('gradings.grade')
    .execute();
  return rows.map(({ grade }) => fromStored(itemGrade, grade, 'gradings.grade'));
}
