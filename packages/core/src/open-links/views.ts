import type { OpeningId, OpenLinkId } from '../ids.ts';
import type { OpenLinkState } from './open-link-state.ts';

export type OpenLinkForStaff = {
  openLinkId: OpenLinkId;
  openingId: OpeningId;
  /** What stands in the advert. */
  url: string;
  source: string;
  mostAttempts: number;
  daysToStart: number | null;
  endsAt: string | null;
  state: OpenLinkState;
  /** How many applied by it. */
  applied: number;
  createdAt: string;
  createdBy: string | null;
};

/** What whoever found the advert may know before saying who they are. */
export type OpenLinkForVisitor = {
  opening: string;
  role: string;
  assessment: string;
  questions: number;
  workingTimeMs: number;
  contact: { name: string; email: string };
  answerByDays: number;
  daysToStart: number | null;
  state: OpenLinkState;
};

/** What came of applying. */
export type Application =
  /** This browser is in; `url` leads back from another device. */
  | { kind: 'entered'; url: string }
  /** Where there is mail: the link goes to the address, so that only its owner comes in by it. Said of every address. */
  | { kind: 'mailed'; contact: { name: string; email: string } }
  /** The address is known to the team: the person named goes on from here, and nothing of what is known is told. */
  | { kind: 'known'; contact: { name: string; email: string } };
