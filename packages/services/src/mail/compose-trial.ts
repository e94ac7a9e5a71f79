import { type MailTemplate, type MailValues, type Placeholder, placeholders } from '@assay/core/mail';
import { findStaff, type Mail, type Tx } from '@assay/db';
import { type Composed, composed, dropped } from './composed.ts';

const sample = (name: Placeholder): string => placeholders[name].sample;

/** A template as it stands in somebody's form, sent to themselves, with made-up values: its link opens nothing. */
export async function composeTrial(tx: Tx, mail: Mail, draft: MailTemplate): Promise<Composed> {
  const staff = mail.accountId === null ? null : await findStaff(tx, mail.accountId);
  if (staff === null) return dropped('The account is no longer there.');
  const values: MailValues = {
    name: staff.name,
    opening: sample('opening'),
    link: sample('link'),
    from: sample('from'),
    until: sample('until'),
    time: sample('time'),
    answerDays: sample('answerDays'),
    contact: sample('contact'),
    contactEmail: sample('contactEmail'),
    ended: sample('ended'),
    answerBy: sample('answerBy'),
    inviter: sample('inviter'),
    team: sample('team'),
    validFor: sample('validFor'),
  };
  return composed(mail, { subject: `Test: ${draft.subject}`, body: draft.body }, { name: staff.name }, values);
}
