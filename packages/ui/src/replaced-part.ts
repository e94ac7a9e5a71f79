import type { TextChange } from '@assay/core/attempts';

/** The one change that leads from one text to the other, for fields that tell only the result. Null when they are equal. */
export function replacedPart(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
  return { offset: head, length: before.length - head - tail, text: after.slice(head, after.length - tail) };
}
