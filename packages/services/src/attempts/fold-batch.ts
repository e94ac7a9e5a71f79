import { AppError } from '@assay/core';
import { applyChanges, documentLimit, type EventBatch, textHash } from '@assay/core/attempts';
import type { ItemId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { findAnswer, markAnswer, markLanguage, markSelected, type Tx, type WritableItem } from '@assay/db';

export type Folding = { isFolded: true } | { isFolded: false; resync: { itemId: ItemId; language: Language } };

/**
 * Takes one batch into the answers. When the text that its edits apply to is not the server's, nothing of it is folded and the client is asked
 * for a snapshot; the batch is stored all the same, so no character is lost.
 */
export async function foldBatch(tx: Tx, items: readonly WritableItem[], batch: EventBatch, now: Date): Promise<Folding> {
  assertKnown(items, batch);
  const folding = await foldText(tx, items, batch, now);
  for (const event of batch.events) {
    if (event.kind === 'choose') await markSelected(tx, event.itemId, event.selected);
    if (event.kind === 'language') await markLanguage(tx, event.itemId, event.language);
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

async function foldText(tx: Tx, items: readonly WritableItem[], batch: EventBatch, now: Date): Promise<Folding> {
  const { document } = batch;
  if (document === null) return { isFolded: true };
  const { itemId, language } = document;
  const before = await findAnswer(tx, itemId, language);
  if (before === null) throw new AppError('invalid_input', 'This language is not offered for this question.');
  const after = textAfter(before, batch);
  if (after === null) return { isFolded: false, resync: { itemId, language } };
  if (after !== before) await markAnswer(tx, { itemId, language, text: after }, now);
  if (items.find(({ id }) => id === itemId)?.language !== language) await markLanguage(tx, itemId, language);
  return { isFolded: true };
}

/** Null when an edit does not fit the text that it should apply to. A snapshot fits always. */
function textAfter(before: string, batch: EventBatch): string | null {
  let text = before;
  let isInStep = batch.document?.length === before.length && batch.document.hash === textHash(before);
  for (const event of batch.events) {
    if (event.kind === 'snapshot') {
      text = event.text;
      isInStep = true;
    }
    if (event.kind !== 'edit' || !isInStep) continue;
    const applied = applyChanges(text, event.changes);
    if ('refusal' in applied) {
      if (applied.refusal === 'too_long') {
        throw new AppError('invalid_input', `An answer can have ${documentLimit} characters at most.`, { reason: 'too_long' });
      }
      isInStep = false;
      continue;
    }
    text = applied.text;
  }
  return isInStep ? text : null;
}
