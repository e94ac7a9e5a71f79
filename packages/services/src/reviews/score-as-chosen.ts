import type { AttemptId } from '@assay/core/ids';
import { type ReviewOutcome, rescoredOutcome } from '@assay/core/reviews';
import { type Database, listFinishedReviews, listReviewTasks, markRescored, type ReviewTask, type Tx } from '@assay/db';
import { rubricOfTask } from './rubric-of-task.ts';

/** What an answer came to by the rubric that people had before them, whatever a regrade made of the levels they chose. */
export async function outcomeAsChosen(db: Database | Tx, task: ReviewTask): Promise<ReviewOutcome | null> {
  if (task.outcome === null) return null;
  const rubric = await rubricOfTask(db, task);
  const chosen = (await listFinishedReviews(db, task.id)).map(({ draft }) => draft.levels);
  const own = rescoredOutcome(rubric, rubric, task.outcome, chosen);
  return own.isCarried ? own.outcome : task.outcome;
}

/** Takes back what a regrade made of people's scores of an attempt. */
export async function scoreAsChosen(tx: Tx, attemptId: AttemptId): Promise<void> {
  for (const task of await listReviewTasks(tx, attemptId)) {
    const outcome = await outcomeAsChosen(tx, task);
    if (outcome !== null) await markRescored(tx, task.id, outcome);
  }
}
