import type { AttemptId, InvitationId, OpeningId, TeamId } from '../ids.ts';
import type { ProblemForStaff } from '../problems/views.ts';
import type { SandboxHealth } from '../runs/schema.ts';
import type { TeamRole } from './roles.ts';

export type StaffForApp = {
  name: string;
  email: string;
  isOwner: boolean;
  teams: readonly { teamId: TeamId; name: string; role: TeamRole | 'owner' }[];
};

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
  /** Edits that arrived after the end and wait for a decision. */
  lateTails: readonly { invitationId: InvitationId; opening: string; name: string; edits: number }[];
  /** What candidates reported and nobody has settled: how many, and the newest. */
  problems: { open: number; newest: readonly ProblemForStaff[] };
  finishedToday: number;
  questionsWithProblems: number;
  liveQuestions: number;
  openings: number;
  invitationsWaiting: number;
  deadJobs: number;
  sandbox: SandboxHealth | null;
};
