import type { MailForStaff } from '@assay/core/mail';

/** What became of the newest letter with a link, of those that were not dropped. The list has the newest first. */
export function linkLetterOf(mails: readonly Pick<MailForStaff, 'kind' | 'state'>[]): 'none' | 'on_its_way' | 'sent' | 'undelivered' {
  const last = mails.find(({ kind, state }) => (kind === 'invitation' || kind === 'reminder') && state !== 'dropped');
  if (last === undefined || last.state === 'dropped') return 'none';
  if (last.state === 'queued' || last.state === 'sending') return 'on_its_way';
  return last.state === 'sent' ? 'sent' : 'undelivered';
}
