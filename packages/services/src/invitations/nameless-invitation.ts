import type { InvitationId } from '@assay/core/ids';
import { insertInvitation, type Opening, type Tx } from '@assay/db';
import { newIdIn, newSecret, type ServiceContext } from '../context.ts';
import { newCandidate } from './invite-person.ts';

/** An invitation that works at once for whoever holds its link: each is a person of its own, and nobody is asked for the address. */
export async function namelessInvitation(
  tx: Tx,
  ctx: ServiceContext,
  { opening, name, source }: { opening: Opening; name: string; source: 'preview' | 'start' | 'trial' },
): Promise<InvitationId> {
  const email = `${opening.purpose}-${newSecret(ctx).slice(0, 12).toLowerCase()}@invalid`;
  const candidate = await newCandidate(tx, ctx, { teamId: opening.teamId, name, email });
  const id = newIdIn(ctx, 'invitation');
  await insertInvitation(tx, {
    id,
    openingId: opening.id,
    candidateId: candidate.id,
    startsFrom: null,
    startsUntil: null,
    timeMultiplier: 1,
    source,
    createdAt: ctx.now(),
  });
  return id;
}
