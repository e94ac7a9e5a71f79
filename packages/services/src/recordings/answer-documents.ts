import { type DocumentRef, documentRef } from '@assay/core/attempts';
import type { AnswerText, Item } from '@assay/db';
import { starterOf } from '../attempts/counted-answer.ts';

/** A text of an answer: what it began with, and what is stored of it. */
export type AnswerDocument = DocumentRef & { starter: string; stored: string };

/** Every text that the answers of an attempt can have: each has a row from the start on. */
export function answerDocuments(items: readonly Pick<Item, 'id' | 'question'>[], answers: readonly AnswerText[]): AnswerDocument[] {
  return answers.map((answer) => {
    const body = items.find(({ id }) => id === answer.itemId)?.question.body;
    const starter = body?.kind === 'code' ? (starterOf(body, answer) ?? '') : '';
    return { ...documentRef(answer), starter, stored: answer.text };
  });
}
