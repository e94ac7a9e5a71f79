import type { DocumentBefore, InputType, TextChange } from '@assay/core/attempts';

export type EditedDocument = Pick<DocumentBefore, 'itemId' | 'language'>;

/** What both editors are handed: they show a document and tell each edit as it happens. */
export type EditorProps = {
  document: EditedDocument;
  textOf: (document: EditedDocument) => string;
  /** Anything but `recorded` is taken back on the screen. */
  onEdit: (
    document: EditedDocument,
    input: InputType,
    changes: readonly TextChange[],
    wholeText: () => string,
  ) => 'recorded' | 'too_long' | 'locked';
  isReadOnly: boolean;
  /** Names the field for screen readers. */
  label: string;
};
