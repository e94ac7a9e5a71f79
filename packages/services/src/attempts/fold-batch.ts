import { AppError } from '@assay/core';
import { type DocumentRef, documentRef, type EventBatch, textAfter } from '@assay/core/attempts';
import type { ItemId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { findAnswer, markAnswer, markForReview, markLanguage, markSelected, markTyped, type Tx, type WritableItem } from '@assay/db';

export type Folding = { isFolded: true } | { isFolded: false; resync: DocumentRef };

/** The answers that a batch is taken into: the ones in the database, or those of a late tail. */
export type AnswerStore = {
  /** Null when the item has no answer in this language, or no such file in it. */
  textOf(document: DocumentRef): Promise<string | null>;
  setText(document: DocumentRef, text: string): Promise<void>;
  setSelected(itemId: ItemId, selected: readonly string[]): Promise<void>;
  setTyped(itemId: ItemId, typed: string): Promise<void>;
  setMarked(itemId: ItemId, isMarked: boolean): Promise<void>;
  setLanguage(itemId: ItemId, language: Language): Promise<void>;
};

export function storedAnswers(tx: Tx, items: readonly WritableItem[], now: Date): AnswerStore {
  // Kept up along the way: one request may go to another language and back.
  const languages = new Map(items.map(({ id, language }) => [id, language]));
  return {
    textOf: (document) => findAnswer(tx, document),
    setText: (document, text) => markAnswer(tx, { ...documentRef(document), text }, now),
    setSelected: (itemId, selected) => markSelected(tx, itemId, selected),
    setTyped: (itemId, typed) => markTyped(tx, itemId, typed),
    setMarked: (itemId, isMarked) => markForReview(tx, itemId, isMarked),
    async setLanguage(itemId, language) {
      if (languages.get(itemId) === language) return;
      languages.set(itemId, language);
      await markLanguage(tx, itemId, language);
    },
  };
}

/**
 * Takes one batch into the answers. When the text that its edits apply to is not the server's, nothing of it is folded and the client is asked
 * for a snapshot; the batch is stored all the same, so no character is lost.
 */
export async function foldBatch(answers: AnswerStore, items: readonly WritableItem[], batch: EventBatch): Promise<Folding> {
  assertKnown(items, batch);
  const folding = await foldText(answers, batch);
  for (const event of batch.events) {
    if (event.kind === 'choose') await answers.setSelected(event.itemId, event.selected);
    if (event.kind === 'fill') await answers.setTyped(event.itemId, event.typed);
    if (event.kind === 'mark') await answers.setMarked(event.itemId, event.isMarked);
    if (event.kind === 'language') await answers.setLanguage(event.itemId, event.language);
  }
  return folding;
}

/** Refuses what no page of ours sends: another attempt's items, options that were not offered. */
export function assertKnown(items: readonly WritableItem[], batch: EventBatch): void {
  const named = [batch.document?.itemId, ...batch.events.map((event) => ('itemId' in event ? event.itemId : undefined))];
  for (const itemId of named) {
    if (itemId !== undefined && !items.some(({ id }) => id === itemId))
      throw new AppError('invalid_input', 'This item is not part of the attempt.');
  }
  for (const event of batch.events) {
    if (event.kind !== 'choose') continue;
    const offered = items.find(({ id }) => id === event.itemId)?.optionOrder ?? [];
    if (!event.selected.every((option) => offered.includes(option))) throw new AppError('invalid_input', 'This option was not offered.');
  }
}

async function foldText(answers: AnswerStore, batch: EventBatch): Promise<Folding> {
  const { document } = batch;
  if (document === null) return { isFolded: true };
  const before = await answers.textOf(document);
  if (before === null) throw notOffered(document);
  const after = textAfter(before, batch);
  if (after === null) return { isFolded: false, resync: documentRef(document) };
  if (after !== before) await answers.setText(document, after);
  if (document.language !== 'prose') await answers.setLanguage(document.itemId, document.language);
  return { isFolded: true };
}

const notOffered = ({ path }: DocumentRef): AppError =>
  new AppError(
    'invalid_input',
    path === undefined ? 'This language is not offered for this question.' : 'This question has no such file in this language.',
  );
