import type { QuestionState } from '@assay/core/questions';
import { questionState } from '@assay/core/questions/schema';
import type { QuestionFacts } from '@assay/core/rotation';
import { questionFacts } from '@assay/core/rotation/schema';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** Where a question stands and since when, and what was known of it when it was last looked at. */
export type QuestionStay = { questionId: string; state: QuestionState; since: Date; facts: QuestionFacts | null };

export async function listStays(db: Database | Tx): Promise<readonly QuestionStay[]> {
  const rows = await db.selectFrom('questionStays').selectAll().orderBy('questionId').execute();
  return rows.map(stayFromRow);
}

export async function findStay(db: Database | Tx, questionId: string): Promise<QuestionStay | null> {
  const row = await db.selectFrom('questionStays').selectAll().where('questionId', '=', questionId).executeTakeFirst();
  return row === undefined ? null : stayFromRow(row);
}

function stayFromRow(row: { questionId: string; state: string; since: string; facts: string | null }): QuestionStay {
  const state = questionState.parse(row.state);
  const facts = row.facts === null ? null : fromStored(questionFacts, row.facts, 'question_stays.facts');
  // Somebody may have decided since the facts were read.
  return {
    questionId: row.questionId,
    state,
    since: new Date(row.since),
    facts: facts === null ? null : { ...facts, state, since: row.since },
  };
}

/** A question that has changed its state has been in the new one since then; what was known of it stays until it is looked at again. */
export async function saveStay(tx: Tx, { questionId, state, since }: Omit<QuestionStay, 'facts'>): Promise<void> {
  const row = { state, since: since.toISOString() };
  await tx
    .insertInto('questionStays')
    .values({ questionId, ...row, facts: null })
    .onConflict((conflict) => conflict.column('questionId').doUpdateSet(row))
    .execute();
}

export async function saveFacts(tx: Tx, questionId: string, facts: QuestionFacts): Promise<void> {
  await tx
    .updateTable('questionStays')
    .set({ facts: toStored(facts) })
    .where('questionId', '=', questionId)
    .execute();
}
