import { type Database, findQuestion, type Tx } from '@assay/db';

/** By question, as it is called now; one that is gone is called by its id. */
export async function questionTitles(db: Database | Tx, questionIds: Iterable<string>): Promise<(questionId: string) => string> {
  const titles = new Map<string, string>();
  for (const id of new Set(questionIds)) titles.set(id, (await findQuestion(db, id))?.version?.question.title ?? id);
  return (id) => titles.get(id) ?? id;
}
