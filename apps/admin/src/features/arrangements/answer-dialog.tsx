import type { AnswerArrangementInput, ArrangementForStaff } from '@assay/core/arrangements';
import { answerArrangementInput } from '@assay/core/arrangements/schema';
import type { InvitationForStaff } from '@assay/core/invitations';
import { Button, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { ConditionsFields, type ConditionsValues } from '../../forms/conditions-fields.tsx';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { errorsOfParse, errorsOfRefusal, toNumber } from '../../forms/form-errors.ts';
import { Refusal } from '../../forms/refusal.tsx';
import { Dialog } from '../../layout/dialog.tsx';
import { tell } from '../../layout/tell.ts';
import { readAttemptsAnew } from '../../read-anew.ts';
import { needList } from '../../words/need-list.ts';

type AnswerDialogProps = {
  request: ArrangementForStaff;
  invitation: Pick<InvitationForStaff, 'timeMultiplier' | 'breakMinutes'>;
  isOpen: boolean;
  onClose: () => void;
};

export function AnswerDialog(props: AnswerDialogProps) {
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={`Answer ${props.request.name}`}>
      <AnswerForm {...props} />
    </Dialog>
  );
}

type Values = ConditionsValues & { answer: AnswerArrangementInput['answer']; text: string };

const parse = ({ answer, text, ...conditions }: Values) =>
  answerArrangementInput.safeParse(
    answer === 'declined'
      ? { answer, text }
      : {
          answer,
          text,
          timeMultiplier: toNumber(conditions.timeMultiplier),
          breakMinutes: toNumber(conditions.breakMinutes),
        },
  );

function AnswerForm({ request, invitation, onClose }: AnswerDialogProps) {
  const queryClient = useQueryClient();
  const form = useForm<Values>({
    initialValues: { answer: 'granted', text: '', timeMultiplier: invitation.timeMultiplier, breakMinutes: invitation.breakMinutes },
    validate: (values) => errorsOfParse(parse(values)),
  });
  const answer = useMutation({
    mutationFn: async (values: Values) => {
      const { data } = parse(values);
      if (data !== undefined) await api.answerArrangement(request.requestId, data);
    },
    onSuccess: () => {
      tell(`${request.name} reads it on the page of the invitation.`, 'Answered');
      onClose();
    },
    onError: (error) => form.setErrors(errorsOfRefusal(error)),
    onSettled: () => readAttemptsAnew(queryClient),
  });
  const isGranted = form.values.answer === 'granted';
  return (
    <form onSubmit={form.onSubmit((values) => answer.mutate(values))} noValidate>
      <Stack>
        <Text size="sm">
          Asked for: {needList(request)}. {request.text === '' ? '' : `“${request.text}”`}
        </Text>
        <SegmentedControl
          aria-label="Answer"
          data={[
            { value: 'granted', label: 'Grant it' },
            { value: 'declined', label: 'Decline' },
          ]}
          value={form.values.answer}
          onChange={(chosen) => form.setFieldValue('answer', chosen === 'declined' ? 'declined' : 'granted')}
        />
        {isGranted ? (
          <ConditionsFields values={form.values} inputProps={(field) => form.getInputProps(field)} workingTimeMs={null} />
        ) : null}
        <Textarea
          label={`To ${request.name}`}
          description={isGranted ? 'Such as what else you arranged. May stay empty.' : 'Why, and what they can do instead.'}
          required={!isGranted}
          autosize
          minRows={2}
          maxRows={8}
          {...form.getInputProps('text')}
        />
        {answer.isError ? <Refusal error={answer.error} title="The answer was not sent" kept="What you entered is still here." /> : null}
        <DialogButtons onCancel={onClose}>
          <Button type="submit" loading={answer.isPending}>
            Send the answer
          </Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}
