import {
  type AnswerSecondLookInput,
  outcomeOfLookWords,
  type SecondLookForStaff,
  type SecondLookOutcome,
  secondLookOutcomes,
} from '@assay/core/second-looks';
import { answerSecondLookInput } from '@assay/core/second-looks/schema';
import { Button, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { errorsOfParse, errorsOfRefusal } from '../../forms/form-errors.ts';
import { Refusal } from '../../forms/refusal.tsx';
import { Dialog } from '../../layout/dialog.tsx';
import { tell } from '../../layout/tell.ts';
import { readAttemptsAnew } from '../../read-anew.ts';

type AnswerDialogProps = { look: SecondLookForStaff; isOpen: boolean; onClose: () => void };

export function AnswerDialog({ look, isOpen, onClose }: AnswerDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={`Answer ${look.name}`}>
      <AnswerForm look={look} onClose={onClose} />
    </Dialog>
  );
}

type Values = { outcome: SecondLookOutcome | ''; text: string };

const parse = (values: Values) => answerSecondLookInput.safeParse(values);

function AnswerForm({ look, onClose }: Pick<AnswerDialogProps, 'look' | 'onClose'>) {
  const queryClient = useQueryClient();
  const form = useForm<Values>({ initialValues: { outcome: '', text: '' }, validate: (values) => errorsOfParse(parse(values)) });
  const answer = useMutation({
    mutationFn: (input: AnswerSecondLookInput) => api.answerSecondLook(look.secondLookId, input),
    onSuccess: () => {
      tell(`${look.name} reads it on the page of the attempt.`, 'Answered');
      onClose();
    },
    onError: (error) => form.setErrors(errorsOfRefusal(error)),
    onSettled: () => readAttemptsAnew(queryClient),
  });
  const send = (values: Values) => {
    const { data } = parse(values);
    if (data !== undefined) answer.mutate(data);
  };
  return (
    <form onSubmit={form.onSubmit(send)} noValidate>
      <Stack>
        <Text size="sm" dir="auto" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {look.text}
        </Text>
        <Radio.Group
          label="What came of it"
          description="Change the score first, where it is to be changed: this only tells."
          required
          {...form.getInputProps('outcome')}
        >
          <Stack gap={8} mt={6}>
            {secondLookOutcomes.map((outcome) => (
              <Radio key={outcome} value={outcome} label={outcomeOfLookWords[outcome]} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={`To ${look.name}`}
          description="What you looked at and found. The candidate reads these words."
          required
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2000}
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
