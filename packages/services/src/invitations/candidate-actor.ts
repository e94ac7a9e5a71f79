import type { Actor } from '@assay/core/accounts';
import { findCandidateSession } from '@assay/db';
import { hashOfSecret, type ServiceContext } from '../context.ts';

/** Who holds the secret of a candidate's session; a visitor when it is unknown or has run out. */
export async function candidateActorOf(ctx: Pick<ServiceContext, 'db' | 'now'>, secret: string): Promise<Actor> {
  const session = await findCandidateSession(ctx.db, hashOfSecret(secret), ctx.now());
  return session === null ? { kind: 'visitor' } : { kind: 'candidate', ...session };
}
