import { assertMay } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import type { OpenLinkForStaff, OpenLinkInput } from '@assay/core/open-links';
import { getOpening, getOpenLink, insertOpenLink, subjectOfOpening, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import { newIdIn, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { openLinkFields, openLinkForStaff } from './open-link-for-staff.ts';

/** A link for an advert: whoever opens it says who they are and gets an attempt of their own. */
export async function createOpenLink(ctx: ServiceContext, input: OpenLinkInput & { openingId: OpeningId }): Promise<OpenLinkForStaff> {
  return writing(ctx.db, async (tx) => {
    const { openingId, ...fields } = input;
    const opening = await getOpening(tx, openingId);
    assertMay(ctx.actor, 'open-link.write', subjectOfOpening(opening));
    const id = newIdIn(ctx, 'openLink');
    const token = Buffer.from(ctx.randomBytes(16)).toString('base64url');
    const made = { id, openingId: opening.id, token, createdAt: ctx.now(), createdBy: savedByActor(ctx) };
    await insertOpenLink(tx, { ...made, ...openLinkFields(fields) });
    await trace(tx, ctx, { action: 'open-link.write', subject: opening.id, details: { change: 'open link made', openLinkId: id } });
    return openLinkForStaff(tx, ctx, await getOpenLink(tx, id));
  });
}
