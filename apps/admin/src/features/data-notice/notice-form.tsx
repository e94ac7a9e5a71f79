import { defaultNotice, type NoticeForStaff, type NoticeInput } from '@assay/core/data-notice';
import { noticeInput } from '@assay/core/data-notice/schema';
import { formatDateTime } from '@assay/ui';
import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { errorsOfParse, errorsOfRefusal } from '../../forms/form-errors.ts';
import { FormFoot } from '../../forms/form-foot.tsx';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { isSavedMeanwhile } from '../../forms/saved-meanwhile.ts';
import { ConflictDialog } from '../../layout/conflict-dialog.tsx';
import { LinesDifference } from '../../layout/lines-difference.tsx';
import { tell } from '../../layout/tell.ts';
import { dataNoticeQuery } from './queries.ts';

/** Edits what was opened; what somebody else saved meanwhile is asked for when a save is refused. */
export function NoticeForm({ opened }: { opened: NoticeForStaff }) {
  const queryClient = useQueryClient();
  const [base, setBase] = useState(opened);
  const [theirs, setTheirs] = useState<NoticeForStaff | null>(null);
  const form = useForm({
    initialValues: { text: opened.text },
    validate: ({ text }) => errorsOfParse(noticeInput.safeParse({ basedOn: base.number, text }), {}),
  });
  const take = (notice: NoticeForStaff) => {
    setBase(notice);
    setTheirs(null);
    form.setValues({ text: notice.text });
    form.resetDirty({ text: notice.text });
  };
  const save = useMutation({
    mutationFn: (input: NoticeInput) => api.saveDataNotice(input),
    onSuccess: (saved) => {
      queryClient.setQueryData(dataNoticeQuery.queryKey, saved);
      take(saved);
      tell('The notice is saved. Whoever opens an invitation from now on reads it.');
    },
    onError: async (error) => {
      if (isSavedMeanwhile(error)) setTheirs(await queryClient.fetchQuery({ ...dataNoticeQuery, staleTime: 0 }));
      else form.setErrors(errorsOfRefusal(error));
    },
  });
  return (
    <form onSubmit={form.onSubmit(({ text }) => save.mutate({ basedOn: base.number, text }))} noValidate>
      <LeaveGuard isDirty={() => form.isDirty() && !save.isPending} what="What you changed in this notice" />
      <Stack>
        <Textarea
          label="Notice on data"
          description="Plain text, a paragraph a line."
          required
          autosize
          minRows={8}
          maxRows={24}
          {...form.getInputProps('text')}
        />
        <Text size="sm" c="dimmed">
          {savedWords(base)}
        </Text>
        <FormFoot
          submitLabel="Save notice"
          isPending={save.isPending}
          error={isSavedMeanwhile(save.error) ? null : save.error}
          errorTitle="The notice was not saved"
        >
          {form.values.text === defaultNotice ? null : (
            <Button variant="subtle" onClick={() => form.setFieldValue('text', defaultNotice)}>
              Put the default text in
            </Button>
          )}
        </FormFoot>
      </Stack>
      {theirs === null ? null : (
        <ConflictDialog
          savedBy={theirs.savedBy}
          saved={`The notice was saved${theirs.savedAt === null ? '' : ` on ${formatDateTime(theirs.savedAt)}`}`}
          isSaving={save.isPending}
          onClose={() => setTheirs(null)}
          onTakeTheirs={() => take(theirs)}
          onSaveMine={() => save.mutate({ basedOn: theirs.number, text: form.values.text })}
        >
          <LinesDifference label="Notice, difference" before={theirs.text} after={form.values.text} />
        </ConflictDialog>
      )}
    </form>
  );
}

function savedWords({ number, savedAt, savedBy }: NoticeForStaff): string {
  if (savedAt === null) return 'This is the default text; nobody has changed it yet.';
  return `Notice ${number}, saved ${savedBy === null ? '' : `by ${savedBy} `}on ${formatDateTime(savedAt)}. Each attempt says which notice was read.`;
}
