import type { MailForStaff } from '@assay/core/mail';
import type { MailWithCandidate } from '@assay/db';

export const mailForStaff = ({ mail, candidate }: MailWithCandidate): MailForStaff => ({
  mailId: mail.id,
  kind: mail.kind,
  state: mail.state,
  email: mail.email,
  candidate: candidate === null ? null : { invitationId: candidate.invitationId, name: candidate.name, opening: candidate.opening },
  isTest: mail.draft !== null,
  queuedAt: mail.queuedAt.toISOString(),
  changedAt: mail.changedAt.toISOString(),
  sentAt: mail.sentAt?.toISOString() ?? null,
  tries: mail.tries,
  lastError: mail.lastError,
  nextTryAt: mail.nextTryAt?.toISOString() ?? null,
  needsAttention: (mail.state === 'failed' || mail.state === 'bounced') && mail.settledAt === null,
  messageId: mail.messageId,
});
