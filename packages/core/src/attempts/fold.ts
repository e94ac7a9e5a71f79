import { AppError } from '../errors.ts';
import { documentLimit } from './document-limit.ts';
import type { AttemptEvent, EventBatch } from './schema.ts';
import { applyChanges, textHash } from './text.ts';

/**
 * The text of a batch's document after the batch. Null when an edit of it applies to another text than `before`: both sides have drifted apart
 * and the client must send its whole text. A snapshot fits always.
 */
export function textAfter(before: string, batch: EventBatch): string | null {
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

/** What a candidate would call a change: edits, choices and what is typed into a field. */
export const isChange = ({ kind }: Pick<AttemptEvent, 'kind'>): boolean =>
  kind === 'edit' || kind === 'snapshot' || kind === 'choose' || kind === 'fill';

export const countEdits = (batch: Pick<EventBatch, 'events'>): number => batch.events.filter(isChange).length;
