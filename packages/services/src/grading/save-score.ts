import { scoreOfItems } from '@assay/core/grading';
import {
  type Attempt,
  findVoiding,
  getAssessmentIdOf,
  type Item,
  isHeldAgainst,
  listBatches,
  listRuns,
  markGraded,
  type NewScore,
  saveResponses,
  type Tx,
} from '@assay/db';
import { askToFit } from '../analytics/ask-to-fit.ts';
import { askToReckon } from '../analytics/ask-to-reckon.ts';
import { equateAttempt } from '../analytics/equate-attempt.ts';
import type { ServiceContext } from '../context.ts';
import { askToPlan } from '../reviews/ask-to-plan.ts';
import type { GradedItem } from './graded-item.ts';
import { responsesOf } from './responses.ts';
import { withReviews } from './with-reviews.ts';

/** The late grade of an item where it has one, else the one it got in time. */
export const withLateGradings = (gradings: readonly GradedItem[], late: readonly GradedItem[]): readonly GradedItem[] =>
  gradings.map((grading) => late.find(({ itemId }) => itemId === grading.itemId) ?? grading);

/**
 * What the attempt is worth, and the rows that statistics read of it.
 * @param machine what cases and keys say; what people gave is added here
 */
export async function saveScore(
  tx: Tx,
  ctx: Pick<ServiceContext, 'now' | 'randomBytes'>,
  attempt: Attempt,
  items: readonly Item[],
  machine: readonly GradedItem[],
): Promise<NewScore> {
  const gradings = await withReviews(tx, attempt, machine);
  const score = scoreOfItems(items, gradings);
  await markGraded(tx, attempt.id, { ...score, gradedAt: ctx.now() });
  // A preview is somebody of the team looking around: statistics never hear of it.
  if (attempt.purpose !== 'preview') await saveStatistics(tx, ctx, attempt, items, gradings);
  // Which answers people read may hang on the score, and theirs on the answer.
  if (attempt.purpose === 'real') await askToPlan(tx, ctx, attempt.id);
  return score;
}

/** The rows that statistics read; of an attempt that is void there are none, and none counts of one that a case of similarity is held against. */
export async function saveStatistics(
  tx: Tx,
  ctx: Pick<ServiceContext, 'now' | 'randomBytes'>,
  attempt: Attempt,
  items: readonly Item[],
  gradings: readonly GradedItem[],
): Promise<void> {
  // Asked anew: it may have been made void while it was graded.
  if ((await findVoiding(tx, attempt.id)) !== null) return;
  const [runs, batches] = [await listRuns(tx, attempt.id), await listBatches(tx, attempt.id)];
  const isHeld = await isHeldAgainst(tx, attempt.id);
  await saveResponses(tx, responsesOf({ attempt, items, gradings, runs, batches, isHeld }));
  if (attempt.purpose !== 'real') return;
  await askToReckon(
    tx,
    ctx,
    items.map(({ question }) => question.id),
  );
  const assessmentId = await getAssessmentIdOf(tx, attempt.revisionId);
  await equateAttempt(tx, { attemptId: attempt.id, assessmentId });
  await askToFit(tx, ctx, assessmentId);
}
