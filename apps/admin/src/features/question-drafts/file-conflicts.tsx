import type { QuestionDraft } from '@assay/core/question-drafts';
import { formatDateTime } from '@assay/ui';
import { useState } from 'react';
import { ConflictDialog } from '../../layout/conflict-dialog.tsx';
import { LinesDifference } from '../../layout/lines-difference.tsx';
import type { DraftWriter, DraftWriterView } from './draft-writer.ts';

/** Somebody saved the same file: both texts are here until one of them is chosen. */
export function FileConflicts({ writer, view, draft }: { writer: DraftWriter; view: DraftWriterView; draft: QuestionDraft }) {
  const [putOff, setPutOff] = useState<string | null>(null);
  const path = view.conflicts.find((each) => each !== putOff);
  if (path === undefined) return null;
  const theirs = draft.files.find((file) => file.path === path);
  return (
    <ConflictDialog
      savedBy={theirs?.savedBy ?? null}
      saved={theirs === undefined ? `${path} was removed` : `${path} was saved on ${formatDateTime(theirs.savedAt)}`}
      isSaving={view.isSaving}
      onClose={() => setPutOff(path)}
      onTakeTheirs={() => writer.takeTheirs(path)}
      onSaveMine={() => writer.keepMine(path)}
    >
      <LinesDifference label={`${path}, difference`} before={theirs?.text ?? ''} after={writer.textOf(path) ?? ''} />
    </ConflictDialog>
  );
}
