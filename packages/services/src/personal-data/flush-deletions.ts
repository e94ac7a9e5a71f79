import { listUnlistedDeletions, markDeletionsListed, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/**
 * Writes whom the database has let go into the list beside it, by which a restored backup lets them go again. A crash between the two is made good
 * by the next call: at each start, every hour, and after each deletion.
 */
export async function flushDeletions(ctx: ServiceContext): Promise<void> {
  const people = await listUnlistedDeletions(ctx.db);
  if (people.length === 0) return;
  await ctx.rememberDeletions(people);
  const ids = people.map(({ id }) => id);
  await writing(ctx.db, (tx) => markDeletionsListed(tx, ids, ctx.now()));
}
