import type { DataRequestId, InvitationId } from '../ids.ts';
import type { DataRequestKind } from './schema.ts';

export type DataRequestForCandidate = { kind: DataRequestKind; requestedAt: string; settledAt: string | null };

/** For whoever may answer it. */
export type DataRequestForStaff = DataRequestForCandidate & {
  requestId: DataRequestId;
  invitationId: InvitationId;
  name: string;
  opening: string;
};

/** What is held about a person, counted, before any of it goes. */
export type PersonForStaff = {
  name: string;
  email: string;
  /** All invitations of the person in the team: a deletion takes them all. */
  invitations: readonly { invitationId: InvitationId; opening: string; isRunning: boolean }[];
  /** By table, where there is any row. */
  held: readonly { table: string; rows: number }[];
  requests: readonly DataRequestForStaff[];
};
