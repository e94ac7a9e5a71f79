import type { Mailing } from '@assay/core/mail';

export type MailingValues = {
  byMail: boolean;
  /** Hours before the window ends; '' for no reminder. */
  remindHours: string;
};

export const noMailing: MailingValues = { byMail: false, remindHours: '48' };

/** How a form begins: by mail wherever there is a mail server. */
export const mailingFor = (mailFrom: string | null): MailingValues => ({ ...noMailing, byMail: mailFrom !== null });

export const reminders = [
  { value: '', label: 'No reminder' },
  { value: '12', label: '12 hours before' },
  { value: '24', label: '1 day before' },
  { value: '48', label: '2 days before' },
  { value: '72', label: '3 days before' },
  { value: '168', label: '7 days before' },
] as const;

export const ownTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

export const mailingOf = ({ byMail, remindHours }: MailingValues): Mailing | null =>
  byMail ? { remindHours: remindHours === '' ? null : Number(remindHours), timeZone: ownTimeZone() } : null;
