import type { FeedbackForStaff, FeedbackInput, OwnReportForStaff } from '@assay/core/own-reports';
import { feedbackInput } from '@assay/core/own-reports/schema';
import { formatDateTime } from '@assay/ui';
import { SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core';
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
import { readAttemptsAnew } from '../../read-anew.ts';
import { ownReportQuery } from './queries.ts';
import { ReportPreview } from './report-preview.tsx';

type FeedbackFormProps = { invitationId: string; report: OwnReportForStaff };

/** Edits what was opened; what a colleague saved meanwhile is asked for when a save is refused. */
export function FeedbackForm({ invitationId, report }: FeedbackFormProps) {
  const queryClient = useQueryClient();
  const [base, setBase] = useState(report.feedback);
  const [theirs, setTheirs] = useState<FeedbackForStaff | null>(null);
  const form = useForm({
    initialValues: { text: report.feedback.text },
    validate: ({ text }) => errorsOfParse(feedbackInput.safeParse({ basedOn: base.number, text }), {}),
  });
  const take = (feedback: FeedbackForStaff) => {
    setBase(feedback);
    setTheirs(null);
    form.setValues({ text: feedback.text });
    form.resetDirty({ text: feedback.text });
  };
  const save = useMutation({
    mutationFn: (input: FeedbackInput) => api.saveFeedback(invitationId, input),
    onSuccess: async (saved) => {
      take(saved);
      tell(report.decision.kind === 'shown' ? 'The words are saved. The candidate reads them now.' : 'The words are saved.');
      await readAttemptsAnew(queryClient);
    },
    onError: async (error) => {
      if (!isSavedMeanwhile(error)) form.setErrors(errorsOfRefusal(error));
      else setTheirs((await queryClient.fetchQuery({ ...ownReportQuery(invitationId), staleTime: 0 })).feedback);
    },
  });
  const { text } = form.values;
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate({ basedOn: base.number, text: values.text }))} noValidate>
      <LeaveGuard isDirty={() => form.isDirty() && !save.isPending} what="What you wrote to the candidate" />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Stack>
          <Textarea
            label="Words to the candidate"
            description="Nothing but what the candidate reads: plain text, as it stands. Empty it to say nothing."
            autosize
            minRows={5}
            maxRows={20}
            maxLength={4000}
            {...form.getInputProps('text')}
          />
          <Text size="sm" c="dimmed">
            {savedWords(base)}
          </Text>
          <FormFoot
            submitLabel="Save the words"
            isPending={save.isPending}
            error={isSavedMeanwhile(save.error) ? null : save.error}
            errorTitle="The words were not saved"
          />
        </Stack>
        <Stack gap="xs">
          <Title order={3} size="h5">
            As the candidate reads it
          </Title>
          <ReportPreview
            content={report.preview === null ? null : { ...report.preview, feedback: text.trim() === '' ? null : text.trim() }}
          />
        </Stack>
      </SimpleGrid>
      {theirs === null ? null : (
        <ConflictDialog
          savedBy={theirs.savedBy}
          saved={`The words were saved${theirs.savedAt === null ? '' : ` on ${formatDateTime(theirs.savedAt)}`}`}
          isSaving={save.isPending}
          onClose={() => setTheirs(null)}
          onTakeTheirs={() => take(theirs)}
          onSaveMine={() => save.mutate({ basedOn: theirs.number, text })}
        >
          <LinesDifference label="Words to the candidate, difference" before={theirs.text} after={text} />
        </ConflictDialog>
      )}
    </form>
  );
}

function savedWords({ savedAt, savedBy }: FeedbackForStaff): string {
  if (savedAt === null) return 'Nobody has written anything yet.';
  return `Saved ${savedBy === null ? '' : `by ${savedBy} `}on ${formatDateTime(savedAt)}.`;
}
