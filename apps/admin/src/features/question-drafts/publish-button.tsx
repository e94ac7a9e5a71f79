import type { QuestionDraft } from '@assay/core/question-drafts';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api.ts';
import { ActionDialog } from '../../forms/action-dialog.tsx';
import { askReason } from '../../forms/action-values.ts';
import { tell } from '../../layout/tell.ts';

/** Open to be pressed once the last check was kept and nothing changed since. */
export function PublishButton({ draft, isSaved }: { draft: QuestionDraft; isSaved: boolean }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { check, newest, filesHash, questionId } = draft;
  const isReady = isSaved && !check.isOutdated && check.last?.isKept === true;
  if (!draft.mayPublish) return null;
  return (
    <ActionDialog
      trigger={(open) => (
        <Button onClick={open} disabled={!isReady} title={isReady ? undefined : 'Check it first'}>
          Publish
        </Button>
      )}
      title="Publish this draft?"
      asked={askReason}
      submitLabel="Publish"
      errorTitle="It was not published"
      run={({ reason }) => api.publishDraft(questionId, { reason, files: filesHash })}
      onDone={({ version, isNew }) => {
        queryClient.removeQueries({ queryKey: ['question-drafts', questionId] });
        void queryClient.invalidateQueries({ queryKey: ['question-drafts'] });
        void queryClient.invalidateQueries({ queryKey: ['questions'] });
        tell(isNew ? `Version ${version} waits for approval.` : `Version ${version} is filed anew.`);
        void navigate({ to: '/questions/$questionId', params: { questionId }, ignoreBlocker: true });
      }}
    >
      {newest === null
        ? 'It becomes version 1 of a new question and waits for approval: nobody is asked it before.'
        : draft.reading.change === 'catalogue'
          ? `Version ${newest.version} stays; what files it away, notes and solutions are new.`
          : `It becomes the version after ${newest.version} and waits for approval. Until then, what is asked today stays.`}
      {newest?.source === 'folder'
        ? ' From then on its versions are made here; its folder in the bank is used again once it holds the same.'
        : ''}
    </ActionDialog>
  );
}
