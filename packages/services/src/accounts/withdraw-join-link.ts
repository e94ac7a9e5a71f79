import { AppError, nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { JoinLinkId } from '@assay/core/ids';
import { findJoinLink, markJoinLinkEnded, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

/** The link no longer opens; whoever used it before stays. */
export async function withdrawJoinLink(ctx: ServiceContext, input: { joinLinkId: JoinLinkId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const link = await findJoinLink(tx, input.joinLinkId);
    if (link === null) throw nothingHere();
    const action = link.teamId === null ? 'owner.write' : 'people.write';
    assertMay(ctx.actor, action, link.teamId === null ? { kind: 'installation' } : { kind: 'team', teamId: link.teamId });
    if (!(await markJoinLinkEnded(tx, link.id, ctx.now()))) {
      throw new AppError('conflict', 'This invitation was used or withdrawn meanwhile.', { reason: 'ended' });
    }
    await trace(tx, ctx, { action, subject: link.teamId ?? link.id, details: { change: 'invitation withdrawn', joinLinkId: link.id } });
  });
}
