import type { QuestionForStaff } from '@assay/core/questions';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api.ts';
import { ActionDialog } from '../../forms/action-dialog.tsx';
import { askReason } from '../../forms/action-values.ts';
import { tell } from '../../layout/tell.ts';
import { useMay } from '../../session/use-may.ts';
import { ExportButton } from './export-button.tsx';

/** Edit, export, and, for a question that is made in the app, back to its folder. */
export function EditQuestionButtons({ question }: { question: QuestionForStaff }) {
  const { questionId, title, source, version } = question;
  const may = useMay();
  if (!may('draft.write') || version === null) return null;
  return (
    <>
      <ReviseButton questionId={questionId}>Edit</ReviseButton>
      <ExportButton questionId={questionId} which="live" />
      {source === 'folder' ? null : (
        <ActionDialog
          trigger={(open) => (
            <Button variant="default" onClick={open}>
              Follow the folder
            </Button>
          )}
          title={`Let the folder of “${title}” go on?`}
          asked={askReason}
          submitLabel="Follow the folder"
          errorTitle="It was not changed"
          run={({ reason }) => api.followFolder(questionId, reason)}
          onDone={() => tell('From the next start on its versions come from its folder.')}
        >
          {`From the next start of the server on, versions come from the bank’s folder again. Version ${version} stays until the folder has one with a higher number; export it first to go on from it.`}
        </ActionDialog>
      )}
    </>
  );
}

/** Begins a draft of the next version, or opens the one that is begun. */
export function ReviseButton({ questionId, children }: { questionId: string; children: string }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const edit = useMutation({
    mutationFn: () => api.editQuestion(questionId),
    onSuccess: async () => {
      void queryClient.invalidateQueries({ queryKey: ['question-drafts'] });
      await navigate({ to: '/questions/$questionId/edit', params: { questionId } });
    },
    onError: (error) => tell(error.message, 'It cannot be edited'),
  });
  return (
    <Button variant="default" onClick={() => edit.mutate()} loading={edit.isPending}>
      {children}
    </Button>
  );
}
