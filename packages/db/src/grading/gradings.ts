import type { ItemGrade } from '@assay/core/grading';
import { itemGrade } from '@assay/core/grading/schema';
import { type AttemptId, type GradingId, type ItemId, parseId, type QuestionVersionId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { language } from '@assay/core/runs/schema';
import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export type Grading = {
  id: GradingId;
  attemptId: AttemptId;
  itemId: ItemId;
  questionVersionId: QuestionVersionId;
  language: Language | null;
  grade: ItemGrade;
};

/** A second grading of the same item by the same version changes nothing: whoever was first stays. */
export async function insertGrading(tx: Tx, grading: Grading, at: Date): Promise<void> {
  await tx
    .insertInto('gradings')
    .values({ ...grading, share: grading.grade.share, grade: toStored(grading.grade), createdAt: at.toISOString() })
    .onConflict((conflict) => conflict.columns(['itemId', 'questionVersionId']).doNothing())
    .execute();
}

/** One an item: by the version that counts for it. */
export async function listGradings(db: Database | Tx, attemptId: AttemptId): Promise<readonly Grading[]> {
  const rows = await db
    .selectFrom('gradings')
    .innerJoin('items', 'items.id', 'gradings.itemId')
    .selectAll('gradings')
    .where('gradings.attemptId', '=', attemptId)
    .where((eb) => eb('gradings.questionVersionId', '=', eb.fn.coalesce('items.gradedBy', 'items.questionVersionId')))
    .execute();
  return rows.map(gradingFromRow);
}

/** Of one item by whatever version, if it has been made. */
export async function findGrading(db: Database | Tx, itemId: ItemId, versionId: QuestionVersionId): Promise<Grading | null> {
  const row = await db
    .selectFrom('gradings')
    .selectAll()
    .where('itemId', '=', itemId)
    .where('questionVersionId', '=', versionId)
    .executeTakeFirst();
  return row === undefined ? null : gradingFromRow(row);
}

const gradingFromRow = (row: Selectable<Schema['gradings']>): Grading => ({
  id: parseId('grading', row.id),
  attemptId: parseId('attempt', row.attemptId),
  itemId: parseId('item', row.itemId),
  questionVersionId: parseId('questionVersion', row.questionVersionId),
  language: row.language === null ? null : language.parse(row.language),
  grade: fromStored(itemGrade, row.grade, 'gradings.grade'),
});

export type NewResponse = Insertable<Schema['responses']>;

/** One row an item, replaced when the item is graded anew. A time stays known when the recording that told it is gone. */
export async function saveResponses(tx: Tx, rows: readonly NewResponse[]): Promise<void> {
  for (const row of rows) {
    await tx
      .insertInto('responses')
      .values(row)
      .onConflict((conflict) =>
        conflict.column('itemId').doUpdateSet((eb) => ({
          ...row,
          seconds: eb.fn.coalesce('excluded.seconds', 'responses.seconds'),
          secondsToFirstRun: eb.fn.coalesce('excluded.secondsToFirstRun', 'responses.secondsToFirstRun'),
          secondsToFirstPass: eb.fn.coalesce('excluded.secondsToFirstPass', 'responses.secondsToFirstPass'),
        })),
      )
      .execute();
  }
}

/** Statistics forget the attempt. */
export async function deleteResponses(tx: Tx, attemptId: AttemptId): Promise<void> {
  const items = tx.selectFrom('items').select('id').where('attemptId', '=', attemptId);
  await tx.deleteFrom('responses').where('itemId', 'in', items).execute();
}
