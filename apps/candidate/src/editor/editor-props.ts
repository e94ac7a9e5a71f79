import type { DocumentRef, InputType, TextChange } from '@assay/core/attempts';

/** What both editors are handed: they show a document and tell each edit as it happens. */
export type EditorProps = {
  document: DocumentRef;
  textOf: (document: DocumentRef) => string;
  /** Anything but `recorded` is taken back on the screen. */
  onEdit: (
    document: DocumentRef,
    input: InputType,
    changes: readonly TextChange[],
    wholeText: () => string,
  ) => 'recorded' | 'too_long' | 'locked';
  isReadOnly: boolean;
  /** Sentences instead of code: words are checked, lines wrap as in a letter. */
  isProse?: boolean;
  /** The field was just asked for: what is typed next goes into it. */
  takesFocus?: boolean;
  /** Names the field for screen readers. */
  label: string;
};

/** Tells documents apart. */
export const keyOf = ({ itemId, language, path = '' }: DocumentRef): string => `${itemId}:${language}:${path}`;
