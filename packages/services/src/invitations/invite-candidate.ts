import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { InvitationForStaff, InvitationInput } from '@assay/core/invitations';
import {
  type Candidate,
  findCandidateByEmail,
  findInvitation,
  getInvitation,
  getOpening,
  insertCandidate,
  insertInvitation,
  subjectOfOpening,
  type Tx,
  writing,
} from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { invitationForStaff } from './invitation-for-staff.ts';

/** Invites a person to an opening, once. Whoever is known to the team by this address is the same person again. */
export async function inviteCandidate(ctx: ServiceContext, input: InvitationInput): Promise<InvitationForStaff> {
  return writing(ctx.db, async (tx) => {
    const opening = await getOpening(tx, input.openingId);
    assertMay(ctx.actor, 'invitation.write', subjectOfOpening(opening));
    const email = input.email.toLowerCase();
    const known = await findCandidateByEmail(tx, opening.teamId, email);
    if (known !== null && (await findInvitation(tx, opening.id, known.id)) !== null) {
      throw new AppError('conflict', `${known.name} (${email}) was invited to this opening before. Make a new link for that invitation.`, {
        reason: 'already_invited',
        issues: [{ path: 'email', message: 'was invited to this opening before' }],
      });
    }
    const candidate = known ?? (await newCandidate(tx, ctx, { teamId: opening.teamId, name: input.name, email }));
    const id = newIdIn(ctx, 'invitation');
    await insertInvitation(tx, {
      id,
      openingId: opening.id,
      candidateId: candidate.id,
      startsFrom: input.startsFrom === null ? null : new Date(input.startsFrom),
      startsUntil: input.startsUntil === null ? null : new Date(input.startsUntil),
      timeMultiplier: input.timeMultiplier,
      source: 'staff',
      createdAt: ctx.now(),
    });
    await trace(tx, ctx, { action: 'invitation.write', subject: id, details: { change: 'invited', timeMultiplier: input.timeMultiplier } });
    return invitationForStaff(tx, await getInvitation(tx, id), ctx.now());
  });
}

export async function newCandidate(tx: Tx, ctx: ServiceContext, person: Pick<Candidate, 'teamId' | 'name' | 'email'>): Promise<Candidate> {
  const candidate: Candidate = { id: newIdIn(ctx, 'candidate'), subjectId: newIdIn(ctx, 'subject'), ...person };
  await insertCandidate(tx, candidate, ctx.now());
  return candidate;
}
