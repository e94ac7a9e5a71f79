import type { ItemId } from '@assay/core/ids';
import { type FrozenQuestion, scoringRubric } from '@assay/core/questions';
import type { AttemptChange, RubricScore } from '@assay/core/regrades';
import { type LostLevel, type ReviewOutcome, rescoredOutcome } from '@assay/core/reviews';
import { type Attempt, type Database, listFinishedReviews, listReviewTasks } from '@assay/db';
import { rubricOfTask } from '../reviews/rubric-of-task.ts';

/** `under_way`: people are scoring it by a rubric that is another one. */
export type Rescoring =
  | { kind: 'unscored' }
  | { kind: 'under_way' }
  | { kind: 'lost'; lost: readonly LostLevel[] }
  | { kind: 'scored'; outcome: ReviewOutcome; rescored: NonNullable<AttemptChange['items'][number]['rescored']> };

/** What people gave an answer, by the rubric of a newer version: the levels they chose stay, and what these are worth may be something else. */
export async function rescoredAnswer(
  db: Database,
  attempt: Pick<Attempt, 'id'>,
  itemId: ItemId,
  newer: FrozenQuestion,
): Promise<Rescoring> {
  const task = (await listReviewTasks(db, attempt.id)).find((one) => one.itemId === itemId);
  if (task === undefined || (task.outcome === null && !task.isActive)) return { kind: 'unscored' };
  const [own, other] = [await rubricOfTask(db, task), scoringRubric(newer)];
  if (task.outcome === null) {
    return JSON.stringify(own.criteria) === JSON.stringify(other?.criteria) ? { kind: 'unscored' } : { kind: 'under_way' };
  }
  if (other === null) return { kind: 'lost', lost: own.criteria.map(({ title }) => ({ criterion: title, level: null })) };
  const chosen = (await listFinishedReviews(db, task.id)).map(({ draft }) => draft.levels);
  const found = rescoredOutcome(own, other, task.outcome, chosen);
  if (!found.isCarried) return { kind: 'lost', lost: found.lost };
  const { outcome } = found;
  return { kind: 'scored', outcome, rescored: { taskId: task.id, before: scoreIn(task.outcome), after: scoreIn(outcome) } };
}

export const scoreIn = ({ rubricShare, criteria }: RubricScore): RubricScore => ({ rubricShare, criteria });
