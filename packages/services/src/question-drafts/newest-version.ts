import { type Database, getVersion, type Question, type QuestionVersion, type Tx } from '@assay/db';

/** What an edit goes on from: the version that waits for approval, or else the approved one. Null while a question has neither. */
export async function newestVersion(db: Database | Tx, question: Question | null): Promise<QuestionVersion | null> {
  if (question === null) return null;
  if (question.waiting !== null) return getVersion(db, question.waiting.versionId);
  return question.isApproved ? question.version : null;
}
