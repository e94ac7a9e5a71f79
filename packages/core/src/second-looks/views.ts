import type { InvitationId, SecondLookId } from '../ids.ts';
import type { SecondLookOutcome } from './schema.ts';

type AskedLook = {
  text: string;
  askedAt: string;
  /** Null while it waits. */
  answer: { outcome: SecondLookOutcome; text: string; at: string } | null;
};

/** `none`: there is nothing to ask about, or it is too late. */
export type SecondLookForCandidate = { kind: 'none' } | { kind: 'may_ask'; until: string } | ({ kind: 'asked' } & AskedLook);

/** For the people who answer it. */
export type SecondLookForStaff = AskedLook & {
  secondLookId: SecondLookId;
  invitationId: InvitationId;
  name: string;
  opening: string;
  /** Null while it waits, and for somebody who is gone. */
  answeredBy: string | null;
};
