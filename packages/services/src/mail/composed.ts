import { defaultTemplates, fillTemplate, letterHtml, type MailTemplate, type MailValues, nameInLetter } from '@assay/core/mail';
import { type Database, findTemplate, type Mail, type Tx } from '@assay/db';
import type { OutgoingLetter } from '@assay/integrations';

/** A letter ready to go, or why it need not go any more. */
export type Composed = { kind: 'letter'; letter: OutgoingLetter } | { kind: 'dropped'; why: string };

export const dropped = (why: string): Composed => ({ kind: 'dropped', why });

export async function templateFor(db: Database | Tx, { teamId, kind }: Pick<Mail, 'teamId' | 'kind'>): Promise<MailTemplate> {
  return (teamId === null ? null : await findTemplate(db, teamId, kind)) ?? defaultTemplates[kind];
}

export function composed(mail: Mail, template: MailTemplate, to: { name: string }, values: MailValues): Composed {
  const { subject, text } = fillTemplate(template, values);
  return {
    kind: 'letter',
    letter: {
      messageId: mail.messageId,
      to: { name: nameInLetter(to.name), address: mail.email },
      subject,
      text,
      html: letterHtml(text, values.link ?? null),
    },
  };
}
