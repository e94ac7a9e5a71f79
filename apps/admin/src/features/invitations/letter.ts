import { type CsvCell, csvRows } from '@assay/core';
import type { Letter } from '@assay/core/invitations';
import { formatCount, formatDateTime, formatDuration, formatNumber } from '@assay/ui';

/** A message to the candidate, to be sent by whatever mail program there is. */
export const letterText = ({ name, opening, url, contact, form, workingTimeMs, expectedHours, answerByDays, ...window }: Letter): string =>
  `Hello ${name},

thank you for your interest in “${opening}”. The next step is an assessment online.

Your link: ${url}

It is for you alone; please do not pass it on. Opening it starts nothing: you can read the rules and practise first. It asks for the e-mail address this message was sent to.

When to start: ${windowWords(window)}
${timeWords({ form, workingTimeMs, expectedHours })}
You hear from us within ${formatCount(answerByDays, 'day')} after you have finished.

Do you need more time, a break or something else, or is anything unclear? Write to ${contact.name}, ${contact.email}.
`;

function timeWords({ form, workingTimeMs, expectedHours }: Pick<Letter, 'form' | 'workingTimeMs' | 'expectedHours'>): string {
  if (form === 'quiz') return `Working time, once you have started: ${formatDuration(workingTimeMs)}`;
  const work = expectedHours === null ? '' : `; we expect about ${formatNumber(expectedHours, 1)} hours of work`;
  return `You have ${formatDuration(workingTimeMs)} from opening the material${work}.`;
}

/** All of them, each with whom it goes to. */
export const lettersText = (letters: readonly Letter[]): string =>
  letters
    .map((letter) => `To: ${letter.name} <${letter.email}>\nSubject: ${subjectOf(letter)}\n\n${letterText(letter)}`)
    .join(`\n${'–'.repeat(40)}\n\n`);

const subjectOf = ({ opening }: Letter): string => `Your assessment: ${opening}`;

const head = ['name', 'email', 'link', 'subject', 'opening', 'start_from', 'start_until', 'contact', 'contact_email', 'message'];

/** For a mail merge: a row a person, and the whole message for whoever needs no more than that. */
export const lettersCsv = (letters: readonly Letter[]): string =>
  csvRows([
    head,
    ...letters.map((letter): CsvCell[] => [
      letter.name,
      letter.email,
      letter.url,
      subjectOf(letter),
      letter.opening,
      momentWords(letter.startsFrom),
      momentWords(letter.startsUntil),
      letter.contact.name,
      letter.contact.email,
      letterText(letter),
    ]),
  ]);

const momentWords = (instant: string | null): string | null => (instant === null ? null : formatDateTime(instant));

function windowWords({ startsFrom, startsUntil }: Pick<Letter, 'startsFrom' | 'startsUntil'>): string {
  const [from, until] = [momentWords(startsFrom), momentWords(startsUntil)];
  if (from === null) return until === null ? 'whenever it suits you' : `until ${until}`;
  return until === null ? `from ${from} on` : `from ${from} until ${until}`;
}
