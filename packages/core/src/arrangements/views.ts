import type { ArrangementRequestId, InvitationId } from '../ids.ts';
import type { ArrangementAnswer, ArrangementNeed } from './schema.ts';

export type ArrangementForCandidate = {
  requestId: ArrangementRequestId;
  needs: readonly ArrangementNeed[];
  text: string;
  requestedAt: string;
  /** Null while it waits. */
  answer: { kind: ArrangementAnswer; text: string; at: string } | null;
};

/** For the people who answer it; reviewers are never shown one. */
export type ArrangementForStaff = ArrangementForCandidate & {
  invitationId: InvitationId;
  name: string;
  opening: string;
  /** Null while it waits, and for somebody who is gone. */
  answeredBy: string | null;
};
