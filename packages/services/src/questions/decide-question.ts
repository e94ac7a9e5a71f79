import { AppError, type Json } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import {
  type DecideQuestionInput,
  openDecisions,
  type QuestionDecision,
  type QuestionStanding,
  standingAfter,
} from '@assay/core/questions';
import { getQuestion, markHeld, markLiveVersion, markQuestion, markSource, markWaiting, type Question, type Tx, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { rotateAfterDecision } from '../rotation/after-decision.ts';
import { trace } from '../trace.ts';
import { assertApprovable, versionToApprove } from './approval-gate.ts';
import { standingOf, subjectOfQuestion } from './question-row.ts';
import { stopRunningItems } from './stop-running-items.ts';

/**
 * Approves a question, tries it unscored, turns down the version that waits, lets it rest, retires it, brings it back, or stops it, or the version in pilot alone, at once because it is faulty: then running attempts are told
 * that it does not count and get its minutes. What was drawn before is otherwise untouched. Answers how many running attempts had it.
 */
export async function decideQuestion(
  ctx: ServiceContext,
  input: DecideQuestionInput & { questionId: string },
): Promise<{ stopped: number }> {
  return writing(ctx.db, (tx) => decideQuestionIn(tx, ctx, input));
}

/** The same as a step of something larger, which adds `details` to the trace. */
export async function decideQuestionIn(
  tx: Tx,
  ctx: ServiceContext,
  input: DecideQuestionInput & { questionId: string },
  more: Readonly<Record<string, Json>> = {},
): Promise<{ stopped: number }> {
  const { decision, reason } = input;
  const question = await getQuestion(tx, input.questionId);
  assertMay(ctx.actor, 'question.decide', subjectOfQuestion(question));
  const standing = standingOf(question);
  const isAboutWaiting = question.waiting !== null && concernsWaiting.has(decision);
  const meant = isAboutWaiting ? await versionToApprove(tx, question) : question.version;
  const version = meant?.question.version ?? null;
  if (!openDecisions(standing).includes(decision) || (input.version !== undefined && input.version !== version)) {
    throw new AppError('conflict', 'This question stands elsewhere by now. Look at it again.', { reason: 'changed' });
  }
  if (decision === 'approve') await assertApprovable(tx, ctx, question);
  const after = standingAfter(standing, decision);
  await markStanding(tx, question, decision, after);
  const stopped = await stopWhatIsFaulty(tx, ctx, question, decision);
  await trace(tx, ctx, {
    action: 'question.decide',
    subject: question.id,
    reason,
    details: { decision, state: after.state, version, stopped, ...more },
  });
  if (!isAboutWaiting || decision === 'approve') await rotateAfterDecision(tx, ctx, question, { decision, state: after.state, reason });
  return { stopped };
}

/** Where a version waits beside the approved one, these are about that version. */
const concernsWaiting: ReadonlySet<QuestionDecision> = new Set(['approve', 'pilot', 'turn_down', 'stop_pilot']);

async function stopWhatIsFaulty(tx: Tx, ctx: ServiceContext, { id, waiting }: Question, decision: QuestionDecision): Promise<number> {
  if (decision === 'stop') return stopRunningItems(tx, ctx, id);
  return decision === 'stop_pilot' && waiting !== null ? stopRunningItems(tx, ctx, id, waiting.versionId) : 0;
}

async function markStanding(
  tx: Tx,
  { id, waiting, problems }: Question,
  decision: QuestionDecision,
  { state, heldState, waitingState }: QuestionStanding,
): Promise<void> {
  if (waiting !== null && decision === 'approve') {
    await markLiveVersion(tx, id, waiting.versionId);
    // What waits was made in the app: from now on its versions come from there.
    await markSource(tx, id, 'app');
  } else if (waiting !== null && waitingState !== waiting.state) {
    await markWaiting(tx, id, waitingState === null ? null : { versionId: waiting.versionId, state: waitingState });
  }
  await markHeld(tx, id, heldState);
  await markQuestion(tx, id, { state, problems });
}
