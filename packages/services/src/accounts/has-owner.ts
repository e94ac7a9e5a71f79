import { countOwners } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** Whether somebody has set this installation up. */
export async function hasOwner(ctx: Pick<ServiceContext, 'db'>): Promise<boolean> {
  return (await countOwners(ctx.db)) > 0;
}
