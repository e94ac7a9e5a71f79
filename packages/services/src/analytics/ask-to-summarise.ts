import { assertMay } from '@assay/core/accounts';
import { listOpeningsWithStaleSlices, writing } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { newIdIn, type ServiceContext } from '../context.ts';

/**
 * One job for each opening of which something changed since its days were added up: asked for every few seconds and not with each change, so that a thousand candidates do not make a
 * thousand of them, and nothing that happens while one ends is left out. Reports whether there was any.
 */
export async function askToSummarise(ctx: ServiceContext): Promise<boolean> {
  assertMay(ctx.actor, 'dashboard.summarise', { kind: 'installation' });
  const openingIds = await listOpeningsWithStaleSlices(ctx.db);
  if (openingIds.length === 0) return false;
  await writing(ctx.db, async (tx) => {
    for (const openingId of openingIds) {
      await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'summarise-opening', subject: openingId, at: ctx.now() });
    }
  });
  return true;
}
