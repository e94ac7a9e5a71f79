import { canonicalJson } from '@assay/core';
import { type DocumentRef, fileNameOf } from '@assay/core/attempts';
import type { CodeBody } from '@assay/core/questions';
import type { Language, SourceFiles } from '@assay/core/runs';
import type { AnswerText, Item, Upload } from '@assay/db';

export type CountedAnswer =
  /** The options chosen as a sorted JSON list, or what was typed. */
  | { kind: 'text'; text: string }
  /** Every file of the language answered in, by its name; a question of one file has one. */
  | { kind: 'code'; language: Language; files: SourceFiles }
  /** The files that were handed in, in the order of their names. */
  | { kind: 'uploads'; uploads: readonly HandedIn[] };

export type HandedIn = { name: string; bytes: number; sha256: string };

/**
 * What of an item counts. Null when nothing was answered: for code, when no file differs from its starter.
 * @param uploads of the whole attempt; what is on its way, or came late, is none of it
 */
export function countedAnswer(item: Item, answers: readonly AnswerText[], uploads: readonly Upload[]): CountedAnswer | null {
  const { body } = item.question;
  if (body.kind === 'choice') {
    return item.selected.length === 0 ? null : { kind: 'text', text: JSON.stringify(item.selected.toSorted()) };
  }
  if (body.kind === 'essay' || body.kind === 'review') {
    const text = answers.find((answer) => answer.itemId === item.id && answer.path === undefined)?.text ?? '';
    return text.trim() === '' ? null : { kind: 'text', text };
  }
  if (body.kind === 'project') {
    const handedIn = handedInOf(item, uploads);
    return handedIn.length === 0 ? null : { kind: 'uploads', uploads: handedIn };
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

function handedInOf(item: Item, uploads: readonly Upload[]): HandedIn[] {
  return uploads
    .flatMap(({ itemId, name, bytes, stored, isLate }) =>
      itemId !== item.id || stored === null || isLate ? [] : [{ name, bytes, sha256: stored.sha256 }],
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** What stood in a file before anything was typed; undefined for what the question has not. */
export const starterOf = (body: CodeBody, { language, path }: DocumentRef): string | undefined =>
  language === 'prose' ? undefined : path === undefined ? body.starters[language] : body.starterFiles?.[language]?.[path];

export function isSameAnswer(a: CountedAnswer | null, b: CountedAnswer | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'text') return b.kind === 'text' && a.text === b.text;
  if (a.kind === 'uploads') return b.kind === 'uploads' && canonicalJson([...a.uploads]) === canonicalJson([...b.uploads]);
  return b.kind === 'code' && a.language === b.language && isSameFiles(a.files, b.files);
}

const isSameFiles = (a: SourceFiles, b: SourceFiles): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((path) => a[path] === b[path]);
