import { fileNameOf } from '@assay/core/attempts';
import type { CodeBody } from '@assay/core/questions';
import type { Language, SourceFiles } from '@assay/core/runs';
import type { AnswerText, Item } from '@assay/db';

export type CountedAnswer =
  /** The options chosen as a sorted JSON list, or what was typed. */
  | { kind: 'text'; text: string }
  /** Every file of the language answered in, by its name; a question of one file has one. */
  | { kind: 'code'; language: Language; files: SourceFiles };

/** What of an item counts. Null when nothing was answered: for code, when no file differs from its starter. */
export function countedAnswer(item: Item, answers: readonly AnswerText[]): CountedAnswer | null {
  const { body } = item.question;
  if (body.kind === 'choice') {
    return item.selected.length === 0 ? null : { kind: 'text', text: JSON.stringify(item.selected.toSorted()) };
  }
  if (body.kind !== 'code') return item.typed === null || item.typed.trim() === '' ? null : { kind: 'text', text: item.typed };
  const { language } = item;
  if (language === null) return null;
  const texts = answers.filter((answer) => answer.itemId === item.id && answer.language === language);
  if (texts.every((answer) => answer.text === starterOf(body, answer))) return null;
  return { kind: 'code', language, files: filesOf(texts) };
}

export const filesOf = (texts: readonly AnswerText[]): SourceFiles =>
  Object.fromEntries(texts.map((answer) => [fileNameOf(answer), answer.text]));

const starterOf = (body: CodeBody, { language, path }: AnswerText): string | undefined =>
  path === undefined ? body.starters[language] : body.starterFiles?.[language]?.[path];

export function isSameAnswer(a: CountedAnswer | null, b: CountedAnswer | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'text') return b.kind === 'text' && a.text === b.text;
  return b.kind === 'code' && a.language === b.language && isSameFiles(a.files, b.files);
}

const isSameFiles = (a: SourceFiles, b: SourceFiles): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((path) => a[path] === b[path]);
