import type { InvitationId, MailId, TeamId } from '../ids.ts';
import type { MailKind, MailState } from './kinds.ts';

/** One letter, as the team sees it. What it said is not kept: it holds a secret. */
export type MailForStaff = {
  mailId: MailId;
  kind: MailKind;
  state: MailState;
  email: string;
  /** Null for a letter to a colleague. */
  candidate: { invitationId: InvitationId; name: string; opening: string } | null;
  isTest: boolean;
  queuedAt: string;
  /** When it came to be as it is. */
  changedAt: string;
  sentAt: string | null;
  tries: number;
  /** What the last try came to, in words. */
  lastError: string | null;
  /** Of one that waits after a try. */
  nextTryAt: string | null;
  /** Not delivered, and nobody has seen to it. */
  needsAttention: boolean;
  messageId: string;
};

export type MailsPage = { rows: readonly MailForStaff[]; total: number; pageSize: number; isSetUp: boolean };

/** The letters of one invitation, newest first. */
export type MailsOfInvitation = { mails: readonly MailForStaff[]; maySend: readonly MailKind[]; remindHours: number | null };

export type TemplateForStaff = {
  kind: MailKind;
  subject: string;
  body: string;
  /** 0: nobody has changed ours. */
  saves: number;
  savedAt: string | null;
  savedBy: string | null;
};

export type TemplatesForStaff = { teamId: TeamId; templates: readonly TemplateForStaff[] };
