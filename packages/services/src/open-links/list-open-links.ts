import { assertMay } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import type { OpenLinkForStaff } from '@assay/core/open-links';
import { getOpening, listLinksOfOpening, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { openLinkForStaff } from './open-link-for-staff.ts';

export async function listOpenLinks(ctx: ServiceContext, input: { openingId: OpeningId }): Promise<readonly OpenLinkForStaff[]> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, 'open-link.write', subjectOfOpening(opening));
  const links = await listLinksOfOpening(ctx.db, opening.id);
  return Promise.all(links.map((link) => openLinkForStaff(ctx.db, ctx, link)));
}
