import type { QuestionDraft } from '@assay/core/question-drafts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../../api.ts';
import { DraftWriter, type DraftWriterView } from './draft-writer.ts';
import { draftQuery } from './queries.ts';

/** What is typed in a draft, saved as it is typed. */
export function useDraftWriter(draft: QuestionDraft): { writer: DraftWriter; view: DraftWriterView } {
  const queryClient = useQueryClient();
  const { questionId } = draft;
  const [writer] = useState(
    () =>
      new DraftWriter({
        draft,
        save: (input) => api.saveDraftFile(questionId, input),
        onSaved: (saved) => queryClient.setQueryData(draftQuery(questionId).queryKey, saved),
      }),
  );
  const view = useSyncExternalStore(writer.subscribe, writer.view);
  // Follows the server: what colleagues saved, and what a check made.
  useEffect(() => writer.takeIn(draft), [writer, draft]);
  const hasConflict = view.conflicts.length > 0;
  // Follows a refusal: the difference is shown to what is there now.
  useEffect(() => {
    if (hasConflict) void queryClient.invalidateQueries({ queryKey: draftQuery(questionId).queryKey });
  }, [hasConflict, queryClient, questionId]);
  return { writer, view };
}
