import type { CandidateMailKind, MailForStaff, MailKind, MailState } from '@assay/core/mail';
import { formatShortDateTime } from '@assay/ui';
import type { Tone } from '../../lists/tag.tsx';
import type { MailFilter } from '../../search.ts';

export const mailKindWords = {
  invitation: 'Invitation',
  reminder: 'Reminder',
  receipt: 'Receipt',
  advance: 'Answer: advance',
  reject: 'Answer: reject',
  hold: 'Answer: hold',
  second_look: 'Second look',
  similarity_question: 'Question about an answer',
  join: 'Colleague’s link',
  password: 'New password',
} as const satisfies Record<MailKind, string>;

export const mailStateWords = {
  queued: { word: 'Waits', tone: 'blue' },
  sending: { word: 'On its way', tone: 'blue' },
  sent: { word: 'Sent', tone: 'good' },
  failed: { word: 'Not delivered', tone: 'bad' },
  bounced: { word: 'Bounced', tone: 'bad' },
  dropped: { word: 'Not needed', tone: 'grey' },
} as const satisfies Record<MailState, { word: string; tone: Tone }>;

export const mailFilterWords = {
  undelivered: 'Could not be delivered',
  late: 'Waits after a try',
  queued: 'Waits',
  sending: 'On its way',
  sent: 'Sent',
  failed: 'Not delivered',
  bounced: 'Bounced',
  dropped: 'Not needed any more',
} as const satisfies Record<MailFilter, string>;

export const sendWords = {
  invitation: 'Send the invitation',
  reminder: 'Send a reminder',
  receipt: 'Send the receipt',
  advance: 'Send the answer',
  reject: 'Send the answer',
  hold: 'Send the answer',
  second_look: 'Send the answer about the score',
  similarity_question: 'Send the question about an answer again',
} as const satisfies Record<CandidateMailKind, string>;

/** What a mail server said, ended like a sentence; a space follows. */
const sentence = (words: string | null): string => (words === null ? '' : `${words.replace(/[.\s]*$/, '')}. `);

/** What is to be said of a letter beside its state; null: nothing. */
export function mailNote(mail: Pick<MailForStaff, 'state' | 'lastError' | 'nextTryAt' | 'tries' | 'needsAttention'>): string | null {
  if (mail.state === 'queued' && mail.nextTryAt !== null) {
    return `${sentence(mail.lastError)}Tried ${mail.tries === 1 ? 'once' : `${mail.tries} times`}, again at ${formatShortDateTime(mail.nextTryAt)}.`;
  }
  if ((mail.state === 'failed' || mail.state === 'bounced') && !mail.needsAttention) return `${sentence(mail.lastError)}Seen to.`;
  return mail.lastError;
}
