import type { AttemptId } from '@assay/core/ids';
import { rescoredOutcome } from '@assay/core/reviews';
import { listFinishedReviews, listReviewTasks, markRescored, type Tx } from '@assay/db';
import { rubricOfTask } from './rubric-of-task.ts';

/** Takes back what a regrade made of people's scores: the levels they chose are worth again what the rubric says that lay before them. */
export async function scoreAsChosen(tx: Tx, attemptId: AttemptId): Promise<void> {
  for (const task of await listReviewTasks(tx, attemptId)) {
    if (task.outcome === null) continue;
    const rubric = await rubricOfTask(tx, task);
    const chosen = (await listFinishedReviews(tx, task.id)).map(({ draft }) => draft.levels);
    const own = rescoredOutcome(rubric, rubric, task.outcome, chosen);
    if (own.isCarried) await markRescored(tx, task.id, own.outcome);
  }
}
