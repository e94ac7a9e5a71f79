import { assertMay } from '@assay/core/accounts';
import type { OpenLinkId } from '@assay/core/ids';
import type { OpenLinkForStaff } from '@assay/core/open-links';
import { getOpenLink, markOpenLinkClosed, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { openLinkForStaff } from './open-link-for-staff.ts';

/** Closes an open link, or opens it again. Whoever has applied by it goes on. */
export async function closeOpenLink(ctx: ServiceContext, input: { openLinkId: OpenLinkId; isOpen: boolean }): Promise<OpenLinkForStaff> {
  return writing(ctx.db, async (tx) => {
    const link = await getOpenLink(tx, input.openLinkId);
    assertMay(ctx.actor, 'open-link.write', { kind: 'team', teamId: link.teamId });
    if (input.isOpen !== (link.closedAt === null)) {
      await markOpenLinkClosed(tx, link.id, input.isOpen ? null : ctx.now());
      const details = { change: input.isOpen ? 'open link opened again' : 'open link closed', openLinkId: link.id };
      await trace(tx, ctx, { action: 'open-link.write', subject: link.openingId, details });
    }
    return openLinkForStaff(tx, ctx, await getOpenLink(tx, link.id));
  });
}
