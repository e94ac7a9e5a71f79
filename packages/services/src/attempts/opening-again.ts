import { grantedMs, type MinutesInput } from '@assay/core/attempts';
import { type Attempt, findLateTail, listWriters, markReopened, markTasksInactive, markUploadsInTime, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { scoreAsChosen } from '../reviews/score-as-chosen.ts';
import { trace } from '../trace.ts';
import { assertActionFits } from './action-fits.ts';
import { markSilence } from './contact.ts';
import { foldLateTail } from './fold-late-tail.ts';

const minuteMs = 60_000;

/**
 * Opens a closed attempt again for exactly so many minutes. Its score is taken back and made anew at the next end, its receipt stays provable,
 * and late edits become part of the answer that the candidate goes on from.
 */
export async function openAgain(tx: Tx, ctx: ServiceContext, attempt: Attempt, input: MinutesInput): Promise<void> {
  const now = ctx.now();
  assertActionFits('reopen', attempt, now);
  const { receipt, closedAt } = attempt;
  if (closedAt === null || receipt === null) throw new Error(`the closed attempt ${attempt.id} has no receipt`);
  const givenMs = input.minutes * minuteMs;
  const writer = (await listWriters(tx, attempt.id)).at(-1);
  if (writer !== undefined) await markSilence(tx, attempt, writer, now);
  const tail = await findLateTail(tx, attempt.id);
  if (tail !== null) await foldLateTail(tx, attempt, now);
  await markUploadsInTime(tx, attempt.id);
  await markReopened(tx, attempt.id, {
    at: now,
    addedMs: attempt.addedMs + usedMs(attempt) + givenMs - grantedMs(attempt),
    closesAt: new Date(now.getTime() + givenMs),
    receipt,
  });
  // What is being answered is scored by nobody, and what was scored goes back to the versions that were asked with the rest.
  await markTasksInactive(tx, attempt.id);
  await scoreAsChosen(tx, attempt.id);
  await trace(tx, ctx, {
    action: 'attempt.reopen',
    subject: attempt.id,
    reason: input.reason,
    details: {
      minutes: input.minutes,
      closedAt: closedAt.toISOString(),
      closedBy: attempt.closedBy,
      points: attempt.points,
      lateEdits: tail?.edits ?? 0,
    },
  });
}

/** A closed attempt has no interval without an end. */
const usedMs = (attempt: Attempt): number =>
  attempt.intervals.reduce((sum, { startedAt, endedAt }) => sum + ((endedAt ?? startedAt).getTime() - startedAt.getTime()), 0);
