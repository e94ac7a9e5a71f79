import type { Action } from '../accounts/may.ts';
import type { AccountId, AssessmentId, AuditId, InvitationId, OpeningId } from '../ids.ts';
import type { Json } from '../json.ts';

/** Who did something, by the name they have today: the log itself keeps ids only. */
export type AuditActor =
  /** `name` is null for an account that is gone. */
  | { kind: 'staff'; accountId: AccountId; name: string | null }
  /** `name` is null for a person who was deleted. */
  | { kind: 'candidate'; name: string | null }
  | { kind: 'system'; name: string }
  | { kind: 'visitor' };

/** What was acted on, as far as it still exists. */
export type AuditSubject =
  | { kind: 'assessment'; assessmentId: AssessmentId; name: string }
  | { kind: 'opening'; openingId: OpeningId; name: string }
  | { kind: 'candidate'; invitationId: InvitationId; name: string }
  | { kind: 'account'; name: string }
  | { kind: 'team'; name: string }
  | { kind: 'question'; questionId: string; name: string }
  | { kind: 'other'; id: string };

export type AuditLogEntry = {
  auditId: AuditId;
  at: string;
  actor: AuditActor;
  /** One of an earlier version may be none of today's. */
  action: Action | null;
  /** As it was written. */
  actionName: string;
  subject: AuditSubject;
  reason: string | null;
  details: Json;
};

export type AuditPage = {
  entries: readonly AuditLogEntry[];
  total: number;
  pageSize: number;
  /** Members of staff who may be asked for. */
  people: readonly { accountId: AccountId; name: string }[];
};
