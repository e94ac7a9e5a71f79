import type { TextChange } from '@assay/core/attempts';
import { replacedPart } from '@assay/ui';

/** A text field knows one line end only. */
export const textInField = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/**
 * What leads from the recorded text to the one in the field: one change, or none where the field had put line ends right before, so that its text is
 * told whole. Null when nothing changed.
 */
export function plainChanges(recorded: string, inField: string): readonly TextChange[] | null {
  if (textInField(recorded) !== recorded) return textInField(recorded) === inField ? null : [];
  const change = replacedPart(recorded, inField);
  return change === null ? null : [change];
}
