import type { InvitationId } from '../ids.ts';

export type BulkPerson = { invitationId: InvitationId; name: string };

/** Some whom it is not about, all for the same reason. */
export type BulkLeftOut = {
  /** A word for programs. */
  reason: string;
  /** What somebody reads who does it to one of them alone. */
  message: string;
  count: number;
  /** The first of them. */
  people: readonly BulkPerson[];
};

/** What it would come to, before anybody does it. */
export type BulkPreview = {
  selected: number;
  applies: number;
  /** Of those: who works already, so that the working time stays as it is and the breaks alone change. */
  breaksAlone: number;
  /** The first of those it is about. */
  people: readonly BulkPerson[];
  leftOut: readonly BulkLeftOut[];
  /** Handed back: it stands for exactly these people as they are now. */
  seen: string;
};

export type BulkDone = { done: number; leftOut: readonly BulkLeftOut[] };
