import type { InvitationId } from '@assay/core/ids';
import { insertToken, type Tx } from '@assay/db';
import { hashOfSecret, newIdIn, newSecret, type ServiceContext } from '../context.ts';

/** The secret is made at this moment, is in the fragment of the answered address, and is stored as its hash only. */
export async function newLink(tx: Tx, ctx: ServiceContext, invitationId: InvitationId): Promise<{ url: string }> {
  const token = newSecret(ctx);
  await insertToken(tx, { id: newIdIn(ctx, 'token'), invitationId, tokenHash: hashOfSecret(token), createdAt: ctx.now() });
  return { url: `${ctx.candidateUrl}/take#${token}` };
}
