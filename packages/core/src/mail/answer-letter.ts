import { fillTemplate, type MailTemplate, nameInLetter } from './template.ts';

type LetterFacts = {
  /** Null where one text is for many. */
  name: string | null;
  opening: string;
  contact: { name: string; email: string };
};

/** What a candidate reads of a decision. It is handed no reason, so that none can be in it. */
export const answerLetter = (template: MailTemplate, { name, opening, contact }: LetterFacts): { subject: string; text: string } =>
  fillTemplate(name === null ? withoutName(template) : template, {
    name: name === null ? null : nameInLetter(name),
    opening,
    contact: contact.name,
    contactEmail: contact.email,
  });

/** "Hello {{name}}," greets many as "Hello,". */
const withoutName = ({ subject, body }: MailTemplate): MailTemplate => {
  const without = (text: string) => text.replace(/[ \t]*\{\{\s*name\s*\}\}/g, '');
  return { subject: without(subject), body: without(body) };
};
