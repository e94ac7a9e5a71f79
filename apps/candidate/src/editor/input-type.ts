import type { InputType } from '@assay/core/attempts';

/** What an editor says about one change of its text. */
export type ChangeFacts = {
  isUndoing: boolean;
  isRedoing: boolean;
  /** The editor's own word for where the change came from, and its kind where it came from the cursor. */
  source: string | null;
  kind: string | null;
  changes: readonly { text: string }[];
};

/** How the text came in. Order matters: undoing a paste is an undo. */
export function inputTypeOf({ isUndoing, isRedoing, source, kind, changes }: ChangeFacts): InputType {
  if (isUndoing) return 'undo';
  if (isRedoing) return 'redo';
  if (source === 'suggest' || source === 'snippet' || source === 'inlineCompletionAccept') return 'completion';
  switch (kind) {
    case 'paste':
      return 'paste';
    case 'cut':
      return 'cut';
    case 'drop':
      return 'drop';
    default:
      if (changes.every((change) => change.text === '')) return 'delete';
      return kind !== null && (kind === 'type' || kind.startsWith('composition')) ? 'type' : 'insert';
  }
}

const ofBrowser: Record<string, InputType> = {
  insertFromPaste: 'paste',
  insertFromPasteAsQuotation: 'paste',
  insertFromYank: 'paste',
  insertFromDrop: 'drop',
  deleteByDrag: 'drop',
  deleteByCut: 'cut',
  historyUndo: 'undo',
  historyRedo: 'redo',
  insertText: 'type',
  insertLineBreak: 'type',
  insertParagraph: 'type',
  insertCompositionText: 'type',
  insertFromComposition: 'type',
  insertReplacementText: 'completion',
};

/** The same for a plain text field, from the browser's `InputEvent.inputType`. */
export function inputTypeOfBrowser(name: string | undefined): InputType {
  if (name === undefined) return 'insert';
  return ofBrowser[name] ?? (name.startsWith('delete') ? 'delete' : 'insert');
}
