import { normalEmail } from '@assay/core/candidates';
import type { InvitationId, InvitationListId } from '@assay/core/ids';
import { type Candidate, findCandidateByEmail, findInvitation, insertCandidate, insertInvitation, type Opening, type Tx } from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';

export type Invitee = {
  name: string;
  email: string;
  startsFrom: Date | null;
  startsUntil: Date | null;
  timeMultiplier: number;
  breakMinutes?: number;
  source: string;
  isWarm: boolean;
  listId?: InvitationListId;
};

/** Invites a person to an opening, once. Whoever is known to the team by this address is the same person again. */
export async function invitePerson(
  tx: Tx,
  ctx: ServiceContext,
  opening: Pick<Opening, 'id' | 'teamId'>,
  { name, email: given, ...conditions }: Invitee,
): Promise<{ kind: 'invited'; id: InvitationId } | { kind: 'invited_before'; candidate: Candidate }> {
  const email = normalEmail(given);
  const known = await findCandidateByEmail(tx, opening.teamId, email);
  if (known !== null && (await findInvitation(tx, opening.id, known.id)) !== null) return { kind: 'invited_before', candidate: known };
  const candidate = known ?? (await newCandidate(tx, ctx, { teamId: opening.teamId, name, email }));
  const id = newIdIn(ctx, 'invitation');
  await insertInvitation(tx, { id, openingId: opening.id, candidateId: candidate.id, ...conditions, createdAt: ctx.now() });
  return { kind: 'invited', id };
}

export async function newCandidate(tx: Tx, ctx: ServiceContext, person: Pick<Candidate, 'teamId' | 'name' | 'email'>): Promise<Candidate> {
  const candidate: Candidate = { id: newIdIn(ctx, 'candidate'), subjectId: newIdIn(ctx, 'subject'), ...person };
  await insertCandidate(tx, candidate, ctx.now());
  return candidate;
}
