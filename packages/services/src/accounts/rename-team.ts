import { assertMay } from '@assay/core/accounts';
import type { TeamId } from '@assay/core/ids';
import { markTeamName, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { assertTeamNameFree } from './team-name.ts';

export async function renameTeam(ctx: ServiceContext, input: { teamId: TeamId; name: string }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'team.write', { kind: 'installation' });
    await assertTeamNameFree(tx, input.name, input.teamId);
    await markTeamName(tx, input.teamId, input.name);
    await trace(tx, ctx, { action: 'team.write', subject: input.teamId, details: { change: 'team renamed' } });
  });
}
