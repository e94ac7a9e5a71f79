import type { ItemId } from '@assay/core/ids';
import { type ReviewOutcome, reviewedGrade } from '@assay/core/reviews';
import { type Attempt, isRecordingDeleted, listReviewTasks, markTaskOutdated, type Tx } from '@assay/db';
import { answerHash, countedState } from '../attempts/counted-state.ts';
import type { GradedItem } from './graded-item.ts';

/** Each grade with what people gave, where they have. */
export const withOutcomes = <Graded extends GradedItem>(
  gradings: readonly Graded[],
  outcomes: ReadonlyMap<ItemId, ReviewOutcome>,
): Graded[] =>
  gradings.map((grading) => {
    const outcome = outcomes.get(grading.itemId);
    return outcome === undefined ? grading : { ...grading, grade: reviewedGrade(grading.grade, outcome) };
  });

/** The same of an attempt that is scored. Scores of an answer that is another one by now are let go. */
export async function withReviews(tx: Tx, attempt: Pick<Attempt, 'id'>, gradings: readonly GradedItem[]): Promise<readonly GradedItem[]> {
  const scored = (await listReviewTasks(tx, attempt.id)).filter(({ outcome }) => outcome !== null);
  if (scored.length === 0) return gradings;
  const state = (await isRecordingDeleted(tx, attempt.id)) ? null : await countedState(tx, attempt);
  const outcomes = new Map<ItemId, ReviewOutcome>();
  for (const { id, itemId, outcome, answerHash: scoredHash } of scored) {
    const item = state?.items.find((one) => one.id === itemId);
    const hash = state === null || item === undefined ? scoredHash : answerHash(item, state);
    if (hash !== scoredHash) await markTaskOutdated(tx, id, hash);
    else if (outcome !== null) outcomes.set(itemId, outcome);
  }
  return withOutcomes(gradings, outcomes);
}
