import type { AccountId, AttemptId, CandidateId, InvitationId, TeamId } from '../ids.ts';

export const teamRoles = ['manager', 'recruiter', 'author', 'reviewer'] as const;
export type TeamRole = (typeof teamRoles)[number];

/**
 * Who asks. A candidate is known by the invitation whose link was opened, never by an account; beside it stands the hidden invitation of their
 * practice rounds, once there was one.
 */
export type Actor =
  | { kind: 'staff'; accountId: AccountId; name: string; isOwner: boolean; teams: readonly { teamId: TeamId; role: TeamRole }[] }
  | { kind: 'candidate'; candidateId: CandidateId; invitationId: InvitationId; practiceInvitationId: InvitationId | null }
  /** A background job or a command of the operator. */
  | { kind: 'system'; name: string }
  | { kind: 'visitor' };

/**
 * What an action is done to: the team that owns it, or the whole installation, or one candidate's own attempt. `isPrivate`: a trial that a
 * colleague sits, which no member of staff is shown.
 */
export type Subject =
  | { kind: 'installation' }
  | { kind: 'team'; teamId: TeamId }
  | { kind: 'invitation'; invitationId: InvitationId; teamId: TeamId; isPrivate: boolean }
  | { kind: 'attempt'; attemptId: AttemptId; invitationId: InvitationId; teamId: TeamId; isPrivate: boolean };
