import type { Issue } from '../errors.ts';
import type { MailKind } from './kinds.ts';
import { neededIn, type Placeholder, placeholdersOf } from './placeholders.ts';

export type MailTemplate = { subject: string; body: string };

/** What each placeholder stands for in one letter; null or '': nothing to say. */
export type MailValues = Readonly<Partial<Record<Placeholder, string | null>>>;

const named = /\{\{\s*([^{}]*?)\s*\}\}/g;

const isOneOf = <Word extends string>(words: readonly Word[], word: string): word is Word => words.some((known) => known === word);

/** What is wrong with a template, each beside its field. */
export function templateIssues(kind: MailKind, template: MailTemplate): Issue[] {
  const known: readonly Placeholder[] = placeholdersOf[kind];
  const issues: Issue[] = [];
  for (const path of ['subject', 'body'] as const) {
    const text = template[path];
    for (const [whole, name = ''] of text.matchAll(named)) {
      if (!isOneOf(known, name))
        issues.push({ path, message: `${whole} is not known here. There are: ${known.map((one) => `{{${one}}}`).join(', ')}` });
    }
    if (/\{\{|\}\}/.test(text.replace(named, ''))) issues.push({ path, message: 'a placeholder is not closed: write it as {{name}}' });
  }
  if (/\{\{\s*link\s*\}\}/.test(template.subject)) {
    issues.push({ path: 'subject', message: 'the link belongs in the text: subjects are shown where others can see them' });
  }
  for (const needed of neededIn[kind]) {
    if (![...template.body.matchAll(named)].some(([, name]) => name === needed)) {
      issues.push({ path: 'body', message: `{{${needed}}} is missing: without it nobody gets in` });
    }
  }
  return issues;
}

/** The letter as plain text. A line whose placeholder has nothing to say is left out. */
export function fillTemplate(template: MailTemplate, values: MailValues): { subject: string; text: string } {
  const lines = template.body
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .filter((line) => [...line.matchAll(named)].every(([, name = '']) => saidFor(values, name) !== ''))
    .map((line) => filled(line, values));
  return {
    // One line: what follows a line break in a head is a head of its own.
    subject: asOneLine(filled(template.subject, values)),
    text: lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  };
}

const filled = (text: string, values: MailValues): string => text.replace(named, (_, name: string) => saidFor(values, name));

/** Names and titles come from people: one line each, whatever was entered. */
const saidFor = (values: MailValues, name: string): string => {
  const entry = Object.entries(values).find(([known]) => known === name);
  return asOneLine(entry?.[1] ?? '');
};

export const asOneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/**
 * A name as a letter may say it. Applicants of an open link write it themselves, and mail programs make links of addresses in plain text: a letter of
 * ours must not carry somebody's advertisement to a stranger.
 */
export const nameInLetter = (name: string): string =>
  asOneLine(name)
    .replace(/\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S*/gi, '')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, 120);
