import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api.ts';
import { ActionDialog } from '../../forms/action-dialog.tsx';
import { askNothing } from '../../forms/action-values.ts';
import { tell } from '../../layout/tell.ts';

export function DiscardButton({ questionId, isNew }: { questionId: string; isNew: boolean }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return (
    <ActionDialog
      trigger={(open) => (
        <Button variant="default" onClick={open}>
          Discard
        </Button>
      )}
      title="Discard this draft?"
      asked={askNothing}
      submitLabel="Discard the draft"
      isDestructive
      errorTitle="It was not discarded"
      run={() => api.discardDraft(questionId)}
      onDone={() => {
        queryClient.removeQueries({ queryKey: ['question-drafts', questionId] });
        void queryClient.invalidateQueries({ queryKey: ['question-drafts'] });
        tell('The draft is gone.');
        void (isNew
          ? navigate({ to: '/questions', ignoreBlocker: true })
          : navigate({ to: '/questions/$questionId', params: { questionId }, ignoreBlocker: true }));
      }}
    >
      {isNew ? 'The question was never published: all of it goes.' : 'What is asked today stays as it is. What was changed here goes.'}{' '}
      Export it first to keep a copy.
    </ActionDialog>
  );
}
