import { assertMay } from '@assay/core/accounts';
import type { OpenLinkId } from '@assay/core/ids';
import type { OpenLinkForStaff, OpenLinkInput } from '@assay/core/open-links';
import { getOpenLink, markOpenLink, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { openLinkFields, openLinkForStaff } from './open-link-for-staff.ts';

/** Whoever has applied already keeps the window they got. */
export async function changeOpenLink(ctx: ServiceContext, input: OpenLinkInput & { openLinkId: OpenLinkId }): Promise<OpenLinkForStaff> {
  return writing(ctx.db, async (tx) => {
    const { openLinkId, ...fields } = input;
    const link = await getOpenLink(tx, openLinkId);
    assertMay(ctx.actor, 'open-link.write', { kind: 'team', teamId: link.teamId });
    await markOpenLink(tx, link.id, openLinkFields(fields));
    const details = {
      change: 'open link changed',
      openLinkId: link.id,
      mostAttempts: { before: link.mostAttempts, after: input.mostAttempts },
    };
    await trace(tx, ctx, { action: 'open-link.write', subject: link.openingId, details });
    return openLinkForStaff(tx, ctx, await getOpenLink(tx, link.id));
  });
}
