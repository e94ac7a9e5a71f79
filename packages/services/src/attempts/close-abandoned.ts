import { assertMay } from '@assay/core/accounts';
import { graceMs, timingAt } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { getAttempt, listOverdueAttempts, subjectOfAttempt, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { closeAttempt } from './closing.ts';

/** The sweeper: closes every attempt whose time and grace are over, with the state that the server holds. Answers which. */
export async function closeAbandoned(ctx: ServiceContext): Promise<readonly AttemptId[]> {
  const overdue = await listOverdueAttempts(ctx.db, new Date(ctx.now().getTime() - graceMs));
  const closed: AttemptId[] = [];
  for (const attemptId of overdue) {
    await writing(ctx.db, async (tx) => {
      const attempt = await getAttempt(tx, attemptId);
      assertMay(ctx.actor, 'attempt.close-abandoned', subjectOfAttempt(attempt));
      const timing = timingAt(attempt, ctx.now());
      if (attempt.closedAt !== null || timing.phase !== 'closed') return;
      await closeAttempt(tx, ctx, attempt, { closedAt: timing.closedAt, closedBy: 'deadline' });
      closed.push(attemptId);
    });
  }
  return closed;
}
