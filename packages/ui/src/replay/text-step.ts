import type { TextChange } from '@assay/core/attempts';
import { replacedPart } from '../replaced-part.ts';
import { isInsideCharacter } from './shown-text.ts';

/** Beyond this the editor is quicker with a whole new text than with a change of the old one. */
const mostChanged = 4_000;

/** How to bring the editor from one text to another: by one change that splits no character, whole, or not at all. */
export function textStep(before: string, after: string): { kind: 'none' | 'whole' } | { kind: 'change'; change: TextChange } {
  const part = replacedPart(before, after);
  if (part === null) return { kind: 'none' };
  if (part.length + part.text.length > mostChanged) return { kind: 'whole' };
  let { offset, length, text } = part;
  if (isInsideCharacter(before, offset) || isInsideCharacter(after, offset)) {
    offset -= 1;
    length += 1;
    text = before.charAt(offset) + text;
  }
  if (isInsideCharacter(before, offset + length) || isInsideCharacter(after, offset + text.length)) {
    text += before.charAt(offset + length);
    length += 1;
  }
  return { kind: 'change', change: { offset, length, text } };
}
