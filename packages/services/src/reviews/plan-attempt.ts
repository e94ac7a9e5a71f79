import type { EquatedForStaff } from '@assay/core/analytics';
import { scoreOfItems } from '@assay/core/grading';
import type { AssessmentId, AttemptId } from '@assay/core/ids';
import { decidingPercent } from '@assay/core/openings';
import { scoringRubric } from '@assay/core/questions';
import { type AttemptReading, attemptReading, goesByError, type ReviewPlan, rubricPartOf, type StandardError } from '@assay/core/reviews';
import {
  type Attempt,
  findEquatedScore,
  getAssessmentOfRevision,
  getAttempt,
  getOpening,
  getReviewPlan,
  insertReviewTask,
  isRecordingDeleted,
  listReviewTasks,
  lockReviewTask,
  markTaskOutdated,
  markTaskPlanned,
  markTasksInactive,
  saveAttemptReading,
  type Tx,
} from '@assay/db';
import { answerHash, countedState } from '../attempts/counted-state.ts';
import { newIdIn, type ServiceContext } from '../context.ts';
import { machineGradings } from '../grading/counted-gradings.ts';
import type { GradedItem } from '../grading/graded-item.ts';
import { candidateOrderOf, questionOrderOf, spotCheckChance } from './review-order.ts';
import { settleTask } from './settle-task.ts';
import { standardErrorOf } from './standard-error-of.ts';

/** What is known of standard errors before the transaction, by assessment: measuring takes longer than planning. */
export type KnownErrors = ReadonlyMap<AssessmentId, StandardError>;

/**
 * Makes the tasks of an attempt what the plan says, and keeps why it is read or not. Of a narrower plan those stay that somebody has begun, and what is settled stays settled.
 * Once a person's answer or its recording is deleted nothing new is planned.
 */
export async function planAttempt(tx: Tx, ctx: ServiceContext, attemptId: AttemptId, known: KnownErrors): Promise<void> {
  const attempt = await getAttempt(tx, attemptId);
  if (attempt.purpose !== 'real') return;
  if (attempt.closedAt === null || attempt.gradedAt === null || attempt.voidedAt !== null) return markTasksInactive(tx, attempt.id);
  if (await isRecordingDeleted(tx, attempt.id)) return;
  const assessmentId = await getAssessmentOfRevision(tx, attempt.revisionId);
  const { number: planNumber, plan } = await getReviewPlan(tx, assessmentId);
  const state = await countedState(tx, attempt);
  const gradings = await machineGradings(tx, attempt);
  const standardError = goesByError(plan) ? (known.get(assessmentId) ?? (await standardErrorOf(tx, assessmentId))) : null;
  const reading = await readingOf(tx, ctx, plan, attempt, scoreOfItems(state.items, gradings), standardError);
  await saveAttemptReading(tx, attempt.id, { planNumber, reading, decidedAt: ctx.now() });
  const tasks = await listReviewTasks(tx, attempt.id);
  for (const item of state.items) {
    const part = rubricPartOf(plan, item.question);
    const isScorable = item.counts && scoringRubric(item.question) !== null && isAnswered(gradings, item.id);
    const isWanted = isScorable && reading.isRead && part !== null;
    const hash = answerHash(item, state);
    const task = tasks.find(({ itemId }) => itemId === item.id);
    if (task === undefined) {
      if (!isWanted) continue;
      await insertReviewTask(tx, {
        id: newIdIn(ctx, 'reviewTask'),
        itemId: item.id,
        attemptId: attempt.id,
        teamId: attempt.teamId,
        assessmentId,
        questionId: item.question.id,
        // Once it is graded by a newer version it is scored by that one’s rubric.
        questionVersionId: item.gradedBy ?? item.questionVersionId,
        answerHash: hash,
        questionOrder: questionOrderOf(ctx, item.question.id, item.id),
        candidateOrder: candidateOrderOf(ctx, attempt.id),
        position: item.position,
        seats: plan.reviewers,
        rubricPart: part,
      });
      continue;
    }
    const isSameAnswer = hash === task.answerHash;
    if (!isSameAnswer) await markTaskOutdated(tx, task.id, hash);
    const isKept = isScorable && isSameAnswer && task.seatsTaken > 0;
    await markTaskPlanned(tx, task.id, { isActive: isWanted || isKept, seats: plan.reviewers, rubricPart: part ?? task.rubricPart });
    // With fewer seats than before those who finished may be enough.
    const planned = await lockReviewTask(tx, task.id);
    if (planned.isActive && planned.state === 'waiting') await settleTask(tx, ctx, planned);
  }
}

const isAnswered = (gradings: readonly GradedItem[], id: string): boolean => {
  const grade = gradings.find(({ itemId }) => itemId === id)?.grade;
  return grade !== undefined && grade.kind !== 'unanswered';
};

/** Nothing and everything have none. */
const errorOfEquated = (equated: EquatedForStaff | null): StandardError | null =>
  equated?.isKnown === true && equated.standardError !== null
    ? { isKnown: true, points: equated.standardError, attempts: equated.fit.attempts }
    : null;

async function readingOf(
  tx: Tx,
  ctx: ServiceContext,
  plan: ReviewPlan,
  attempt: Attempt,
  { points, maxPoints }: { points: number; maxPoints: number },
  standardError: StandardError | null,
): Promise<AttemptReading> {
  const { floorPercent, decidingScore } = await getOpening(tx, attempt.openingId);
  // Where people gave a part of the score there is none that is equated.
  const equated = await findEquatedScore(tx, attempt.id);
  const deciding = decidingPercent(decidingScore, maxPoints === 0 ? null : (100 * points) / maxPoints, equated);
  const ownError = deciding?.of === 'equated' && goesByError(plan) ? errorOfEquated(equated) : standardError;
  return attemptReading(plan, { deciding, floorPercent, chance: spotCheckChance(ctx, attempt.id), standardError: ownError });
}
