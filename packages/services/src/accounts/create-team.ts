import { assertMay } from '@assay/core/accounts';
import type { TeamId } from '@assay/core/ids';
import { insertTeam, writing } from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { assertTeamNameFree } from './team-name.ts';

/** A further team: its people see nothing of the others. */
export async function createTeam(ctx: ServiceContext, input: { name: string }): Promise<{ teamId: TeamId }> {
  return writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'team.write', { kind: 'installation' });
    await assertTeamNameFree(tx, input.name, null);
    const teamId = newIdIn(ctx, 'team');
    await insertTeam(tx, { id: teamId, name: input.name }, ctx.now());
    await trace(tx, ctx, { action: 'team.write', subject: teamId, details: { change: 'team made' } });
    return { teamId };
  });
}
