import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { PickLateTailInput } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import {
  findLateTail,
  getAttempt,
  listGradings,
  listItems,
  listLateGradings,
  markLateTailDecided,
  subjectOfAttempt,
  writing,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { saveScore, withLateGradings } from '../grading/save-score.ts';
import { askToCheck } from '../similarity/ask-to-check.ts';
import { trace } from '../trace.ts';

/** A person says whether late edits count; the score follows in the same step. May be decided again. */
export async function pickLateTail(ctx: ServiceContext, input: PickLateTailInput & { attemptId: AttemptId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'attempt.pick-late-tail', subjectOfAttempt(attempt));
    if (ctx.actor.kind !== 'staff') throw new Error('only a person decides on late edits');
    const tail = await findLateTail(tx, attempt.id);
    if (tail === null) throw new AppError('conflict', 'This attempt has no late edits to decide on.', { reason: 'no_late_tail' });
    if (tail.lastSeq !== input.lastSeq) {
      throw new AppError('conflict', 'More late edits have arrived meanwhile. Look at them, then decide.', { reason: 'more_arrived' });
    }
    const decision = { counts: input.counts, reason: input.reason, at: ctx.now(), by: ctx.actor.accountId };
    if (attempt.gradedAt === null || !(await markLateTailDecided(tx, attempt.id, input.lastSeq, decision))) {
      throw new AppError('conflict', 'The late edits are still being graded. Decide when both scores are there.', { reason: 'grading' });
    }
    const gradings = await listGradings(tx, attempt.id);
    const counted = input.counts ? withLateGradings(gradings, await listLateGradings(tx, attempt.id)) : gradings;
    const score = await saveScore(tx, ctx, attempt, await listItems(tx, attempt.id), counted);
    // The answers that count are others now.
    await askToCheck(tx, ctx, attempt);
    await trace(tx, ctx, {
      action: 'attempt.pick-late-tail',
      subject: attempt.id,
      reason: input.reason,
      details: { counts: input.counts, edits: tail.edits, pointsBefore: attempt.points, points: score.points },
    });
  });
}
