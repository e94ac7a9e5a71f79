import { assertMay } from '@assay/core/accounts';
import { insertRotationDay, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { askToReview } from './ask-to-review.ts';

/** Lets the questions be looked at once a day (UTC). Answers whether today was still to be asked for. */
export async function askForDailyReview(ctx: ServiceContext): Promise<boolean> {
  assertMay(ctx.actor, 'rotation.watch', { kind: 'installation' });
  const now = ctx.now();
  const day = now.toISOString().slice(0, 10);
  return writing(ctx.db, async (tx) => {
    if (!(await insertRotationDay(tx, day, now))) return false;
    await askToReview(tx, ctx, day);
    return true;
  });
}
