import { AppError } from '@assay/core';
import { type MinutesInput, type Timing, timingAt } from '@assay/core/attempts';
import { type Attempt, markTimeGranted, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

const minuteMs = 60_000;

/** Refuses minutes for an attempt that is closed; the clock as it would be with them. */
export function assertTakesMinutes(attempt: Attempt, minutes: number, now: Date): { addedMs: number; timing: Timing } {
  const addedMs = attempt.addedMs + minutes * minuteMs;
  const timing = timingAt({ ...attempt, addedMs }, now);
  if (attempt.closedAt !== null || timing.phase === 'closed') throw ended();
  return { addedMs, timing };
}

export async function giveMinutes(tx: Tx, ctx: ServiceContext, attempt: Attempt, { minutes, reason }: MinutesInput): Promise<void> {
  const { addedMs, timing } = assertTakesMinutes(attempt, minutes, ctx.now());
  if (!(await markTimeGranted(tx, attempt.id, { addedMs, closesAt: closesAtOf(timing) }))) throw ended();
  await trace(tx, ctx, { action: 'attempt.add-minutes', subject: attempt.id, reason, details: { minutes } });
}

function closesAtOf(timing: Timing): Date | null {
  if (timing.phase === 'running') return timing.closesAt;
  if (timing.phase !== 'paused') return timing.closedAt;
  return timing.resumesAt === null ? null : new Date(timing.resumesAt.getTime() + timing.remainingMs);
}

const ended = () =>
  new AppError('conflict', 'This attempt has ended. Open it again with the minutes that it should get.', { reason: 'ended' });
