import type { TeamId } from '@assay/core/ids';
import { insertTeam, listTeams, type Tx } from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';

/** The oldest team; made when there is none. Nobody sees it until there is a second. */
export async function defaultTeam(tx: Tx, ctx: ServiceContext): Promise<TeamId> {
  const [oldest] = await listTeams(tx);
  if (oldest !== undefined) return oldest.id;
  const id = newIdIn(ctx, 'team');
  await insertTeam(tx, { id, name: 'Hiring team' }, ctx.now());
  return id;
}
