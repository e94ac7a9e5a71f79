import type { AccountId, AssessmentId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** Whether what each reviewer's scores are like is shown by name, to those who may see it. */
export async function areReviewerNamesShown(db: Database | Tx, assessmentId: AssessmentId): Promise<boolean> {
  const row = await db.selectFrom('reviewerNames').select('areShown').where('assessmentId', '=', assessmentId).executeTakeFirst();
  return row?.areShown === 1;
}

export async function saveReviewerNames(
  tx: Tx,
  assessmentId: AssessmentId,
  { areShown, at, by }: { areShown: boolean; at: Date; by: AccountId | null },
): Promise<void> {
  const saved = { areShown: areShown ? 1 : 0, savedAt: at.toISOString(), savedBy: by };
  await tx
    .insertInto('reviewerNames')
    .values({ assessmentId, ...saved })
    .onConflict((conflict) => conflict.column('assessmentId').doUpdateSet(saved))
    .execute();
}

/** By name, the assessments that somebody has scored answers of and where figures stand beside names. */
export async function listNamedAssessments(db: Database, accountId: AccountId): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('reviewerNames')
    .innerJoin('assessments', 'assessments.id', 'reviewerNames.assessmentId')
    .select('assessments.name')
    .where('reviewerNames.areShown', '=', 1)
    .where('assessments.id', 'in', (eb) =>
      eb
        .selectFrom('reviews')
        .innerJoin('reviewTasks', 'reviewTasks.id', 'reviews.taskId')
        .select('reviewTasks.assessmentId')
        .where('reviews.accountId', '=', accountId)
        .where('reviews.state', '=', 'finished'),
    )
    .orderBy('assessments.name')
    .execute();
  return rows.map(({ name }) => name);
}
