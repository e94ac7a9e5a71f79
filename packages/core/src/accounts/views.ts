import type { ArrangementForStaff } from '../arrangements/views.ts';
import type { AccountId, AttemptId, InvitationId, JoinLinkId, OpeningId, TeamId } from '../ids.ts';
import type { DiskForecast } from '../operation/disk-forecast.ts';
import type { DataRequestForStaff } from '../personal-data/views.ts';
import type { ProblemForStaff } from '../problems/views.ts';
import type { SandboxHealth } from '../runs/schema.ts';
import type { SecondLookForStaff } from '../second-looks/views.ts';
import type { TeamRole } from './roles.ts';
import type { JoinPurpose } from './schema.ts';

export type StaffForApp = {
  accountId: AccountId;
  name: string;
  email: string;
  isOwner: boolean;
  teams: readonly { teamId: TeamId; name: string; role: TeamRole | 'owner' }[];
  /** The address that letters come from; null while this installation sends none. */
  mailFrom: string | null;
};

/** Whose something is, where there are several teams; null as long as there is one, which nobody needs to see. */
export type TeamTag = { teamId: TeamId; name: string } | null;

/** A set-up link before it is used: the address it was made for, when it was made for one. */
export type SetUpLinkForVisitor = { email: string | null };

/** What needs me. */
export type HomeForStaff = {
  running: readonly {
    openingId: OpeningId;
    opening: string;
    invitationId: InvitationId;
    attemptId: AttemptId;
    name: string;
    closesAt: string | null;
  }[];
  /** Requests of candidates who cannot start until they are answered, the oldest first. */
  arrangements: readonly ArrangementForStaff[];
  /** What candidates asked about their data, the oldest first. */
  dataRequests: readonly DataRequestForStaff[];
  /** Candidates who asked that a person looks at their score, the oldest first. */
  secondLooks: readonly SecondLookForStaff[];
  /** Cases of answers that are alike in which it is a person’s turn; 0 for whoever sees none. */
  casesWaiting: number;
  /** Of these, in which candidates have answered what they were asked. */
  casesAnswered: number;
  /** Edits that arrived after the end and wait for a decision. */
  lateTails: readonly { invitationId: InvitationId; opening: string; name: string; edits: number }[];
  /** What candidates reported and nobody has settled: how many, and the newest. */
  problems: { open: number; newest: readonly ProblemForStaff[] };
  finishedToday: number;
  questionsWithProblems: number;
  /** Versions of questions that nobody has approved yet and that are not tried either; 0 for whoever may not decide about them. */
  questionsToApprove: number;
  liveQuestions: number;
  openings: number;
  invitationsWaiting: number;
  /** Answers that whoever asks may score, about how long that takes, and those on which reviewers differ for them to decide; null for whoever scores none. */
  reviews: { left: number; minutes: number; disputed: number } | null;
  deadJobs: number;
  /** Letters that nobody got and nobody has seen to, and those that wait although they were tried. */
  mails: { undelivered: number; late: number };
  sandbox: SandboxHealth | null;
  /** Of the data directory; null while nothing is known. */
  disk: DiskForecast | null;
};

/** A link for a colleague before it is used. Names the team where there are several. */
export type JoinLinkForVisitor = {
  email: string;
  purpose: JoinPurpose;
  invitedBy: string | null;
  team: string | null;
  roles: readonly TeamRole[];
  /** The address has an account: its password is asked for, unless a new one is what the link is for. */
  hasAccount: boolean;
};

export type PersonForStaff = {
  accountId: AccountId;
  name: string;
  email: string;
  isOwner: boolean;
  roles: readonly TeamRole[];
  lastSignedInAt: string | null;
  isMe: boolean;
};

export type TeamForStaff = {
  teamId: TeamId;
  name: string;
  people: readonly PersonForStaff[];
  /** Invited and not there yet. */
  invited: readonly { joinLinkId: JoinLinkId; email: string; roles: readonly TeamRole[]; createdAt: string; expiresAt: string }[];
};

export type PeopleForStaff = {
  teams: readonly TeamForStaff[];
  /** For owners only, else empty. */
  owners: readonly PersonForStaff[];
  invitedOwners: TeamForStaff['invited'];
  hasSeveralTeams: boolean;
};
