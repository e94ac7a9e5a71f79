import { normalEmail } from '@assay/core/candidates';
import type { InvitationId, InvitationListId, OpenLinkId } from '@assay/core/ids';
import { type RetakeDecision, retakeDecision, type SeenBefore } from '@assay/core/invitations';
import {
  type Candidate,
  type EarlierAttemptOf,
  findCandidateByEmail,
  findEarlierAttempt,
  findInvitation,
  getLatestRevision,
  insertCandidate,
  insertInvitation,
  type Opening,
  type Tx,
} from '@assay/db';
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
  openLinkId?: OpenLinkId;
};

export type Invited =
  | { kind: 'invited'; id: InvitationId }
  /** The earlier score stands. */
  | { kind: 'waived'; id: InvitationId }
  | { kind: 'invited_before'; candidate: Candidate }
  | { kind: 'seen_before'; candidate: Candidate; earlier: EarlierAttemptOf; decision: Exclude<RetakeDecision, { kind: 'may' }> };

/**
 * Invites a person to an opening, once. Whoever is known to the team by this address is the same person again; `seenBefore` says what becomes of
 * somebody whom the retake rule asks to wait.
 */
export async function invitePerson(
  tx: Tx,
  ctx: ServiceContext,
  opening: Pick<Opening, 'id' | 'teamId' | 'assessmentId'>,
  { name, email: given, ...conditions }: Invitee,
  seenBefore: SeenBefore,
): Promise<Invited> {
  const email = normalEmail(given);
  const known = await findCandidateByEmail(tx, opening.teamId, email);
  if (known !== null && (await findInvitation(tx, opening.id, known.id)) !== null) return { kind: 'invited_before', candidate: known };
  const candidate = known ?? (await newCandidate(tx, ctx, { teamId: opening.teamId, name, email }));
  const invitation = {
    id: newIdIn(ctx, 'invitation'),
    openingId: opening.id,
    candidateId: candidate.id,
    ...conditions,
    createdAt: ctx.now(),
  };
  const earlier = known === null ? null : await findEarlierAttempt(tx, known.id, opening.assessmentId);
  if (earlier !== null && seenBefore !== 'invite') {
    const { retake } = (await getLatestRevision(tx, opening.assessmentId)).content;
    const decision = retakeDecision(retake, earlier, ctx.now());
    if (decision.kind === 'too_soon' && decision.mayReuse && seenBefore === 'reuse') {
      await insertInvitation(tx, { ...invitation, waived: { at: ctx.now(), attemptId: earlier.attemptId } });
      return { kind: 'waived', id: invitation.id };
    }
    if (decision.kind !== 'may') return { kind: 'seen_before', candidate, earlier, decision };
  }
  await insertInvitation(tx, invitation);
  return { kind: 'invited', id: invitation.id };
}

export async function newCandidate(tx: Tx, ctx: ServiceContext, person: Pick<Candidate, 'teamId' | 'name' | 'email'>): Promise<Candidate> {
  const candidate: Candidate = { id: newIdIn(ctx, 'candidate'), subjectId: newIdIn(ctx, 'subject'), ...person };
  await insertCandidate(tx, candidate, ctx.now());
  return candidate;
}
