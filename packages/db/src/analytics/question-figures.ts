import type { QuestionFigures } from '@assay/core/analytics';
import { questionFigures } from '@assay/core/analytics/schema';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export type StoredFigures = { questionId: string; version: number; asOf: Date; figures: QuestionFigures };

/** Of one question or of all, the newest version first. */
export async function listQuestionFigures(db: Database | Tx, questionId?: string): Promise<readonly StoredFigures[]> {
  const rows = await db
    .selectFrom('questionFigures')
    .selectAll()
    .$if(questionId !== undefined, (query) => query.where('questionId', '=', questionId ?? ''))
    .orderBy('questionId')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    questionId: row.questionId,
    version: row.version,
    asOf: new Date(row.asOf),
    figures: fromStored(questionFigures, row.figures, 'question_figures.figures'),
  }));
}

/** All versions of a question at once; one that nobody's answer measures any more has no row. */
export async function saveQuestionFigures(
  tx: Tx,
  questionId: string,
  { asOf, versions }: { asOf: Date; versions: readonly { version: number; figures: QuestionFigures }[] },
): Promise<void> {
  await tx.deleteFrom('questionFigures').where('questionId', '=', questionId).execute();
  for (const { version, figures } of versions) {
    const row = { questionId, version, asOf: asOf.toISOString(), figures: toStored(figures) };
    await tx.insertInto('questionFigures').values(row).execute();
  }
}

/** Questions that have answers or figures of answers. */
export async function listAnsweredQuestions(db: Database | Tx): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('questions')
    .select('id')
    .where((eb) =>
      eb.or([
        eb.exists(
          eb.selectFrom('responses').select('itemId').whereRef('responses.questionId', '=', 'questions.id').where('purpose', '=', 'real'),
        ),
        eb.exists(eb.selectFrom('questionFigures').select('version').whereRef('questionFigures.questionId', '=', 'questions.id')),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
