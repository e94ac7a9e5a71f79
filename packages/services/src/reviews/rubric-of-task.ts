import { type Rubric, scoringRubric } from '@assay/core/questions';
import { type Database, mapVersions, type ReviewTask, type Tx } from '@assay/db';

/** What an answer is scored by. A task is only made where there is something to score by. */
export async function rubricOfTask(
  db: Database | Tx,
  { id, questionVersionId }: Pick<ReviewTask, 'id' | 'questionVersionId'>,
): Promise<Rubric> {
  const question = (await mapVersions(db, [questionVersionId])).get(questionVersionId);
  const rubric = question === undefined ? null : scoringRubric(question);
  if (rubric === null) throw new Error(`the question of ${id} has no rubric`);
  return rubric;
}
