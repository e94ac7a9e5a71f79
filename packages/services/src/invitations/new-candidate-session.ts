import type { InvitationId } from '@assay/core/ids';
import { insertCandidateSession, type Tx } from '@assay/db';
import { hashOfSecret, newIdIn, newSecret, type ServiceContext } from '../context.ts';

const validSeconds = 30 * 24 * 60 * 60;

/** What a candidate's browser is known by from then on. */
export type CandidateSession = { secret: string; validSeconds: number };

export async function newCandidateSession(tx: Tx, ctx: ServiceContext, invitationId: InvitationId): Promise<CandidateSession> {
  const secret = newSecret(ctx);
  const createdAt = ctx.now();
  const expiresAt = new Date(createdAt.getTime() + validSeconds * 1000);
  await insertCandidateSession(tx, {
    id: newIdIn(ctx, 'candidateSession'),
    invitationId,
    secretHash: hashOfSecret(secret),
    createdAt,
    expiresAt,
  });
  return { secret, validSeconds };
}
