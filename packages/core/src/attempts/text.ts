import { documentLimit } from './document-limit.ts';
import type { TextChange } from './schema.ts';

/** Says why a change cannot be applied: the client's and the server's text are no longer the same, or it would grow too long. */
export type ChangeRefusal = 'out_of_range' | 'overlapping' | 'too_long';

/**
 * Applies the changes of one edit event. Offsets count UTF-16 code units of the text before the event, the highest first, as the editor
 * reports them.
 */
export function applyChanges(text: string, changes: readonly TextChange[]): { text: string } | { refusal: ChangeRefusal } {
  let result = text;
  let previousOffset = Number.POSITIVE_INFINITY;
  for (const change of changes) {
    if (change.offset + change.length > text.length) return { refusal: 'out_of_range' };
    if (change.offset + change.length > previousOffset) return { refusal: 'overlapping' };
    previousOffset = change.offset;
    result = result.slice(0, change.offset) + change.text + result.slice(change.offset + change.length);
    if (result.length > documentLimit) return { refusal: 'too_long' };
  }
  return { text: result };
}

/**
 * A 53-bit hash of the UTF-16 code units, in base 36: tells whether two sides hold the same text. Not for security.
 * Method: cyrb53 by bryc (public domain).
 */
export function textHash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
