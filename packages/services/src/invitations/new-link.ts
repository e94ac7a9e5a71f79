import type { InvitationId, TokenId } from '@assay/core/ids';
import { insertToken, type Tx } from '@assay/db';
import { hashOfSecret, newIdIn, newSecret, type ServiceContext } from '../context.ts';

/** The secret is made at this moment, is in the fragment of the answered address, and is stored as its hash only. */
export async function newToken(tx: Tx, ctx: ServiceContext, invitationId: InvitationId): Promise<{ tokenId: TokenId; url: string }> {
  const token = newSecret(ctx);
  const tokenId = newIdIn(ctx, 'token');
  await insertToken(tx, { id: tokenId, invitationId, tokenHash: hashOfSecret(token), createdAt: ctx.now() });
  return { tokenId, url: `${ctx.candidateUrl}/take#${token}` };
}

export async function newLink(tx: Tx, ctx: ServiceContext, invitationId: InvitationId): Promise<{ url: string }> {
  const { url } = await newToken(tx, ctx, invitationId);
  return { url };
}
