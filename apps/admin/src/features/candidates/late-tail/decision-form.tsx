import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api.ts';
import { errorsOfRefusal } from '../../../forms/form-errors.ts';
import { Refusal } from '../../../forms/refusal.tsx';
import { tell } from '../../../layout/tell.ts';
import { readAttemptsAnew } from '../../../read-anew.ts';
import { type DecisionValues, decisionErrors, decisionOf, emptyDecision } from './decision-values.ts';
import { percentOf, type Scores } from './late-words.ts';

type DecisionFormProps = {
  attemptId: string;
  lastSeq: number;
  /** Null while they are being made: nobody decides without them. */
  scores: Scores | null;
  onCancel?: () => void;
  onDecided: () => void;
};

/** One step: whether the late edits count, and why. Choice and reason outlive the arrival of more edits. */
export function DecisionForm({ attemptId, lastSeq, scores, onCancel, onDecided }: DecisionFormProps) {
  const queryClient = useQueryClient();
  const form = useForm<DecisionValues>({ initialValues: emptyDecision, validate: (values) => decisionErrors(values, lastSeq) });
  const decide = useMutation({
    mutationFn: async (values: DecisionValues) => {
      const input = decisionOf(values, lastSeq);
      if (input !== null) await api.pickLateTail(attemptId, input);
    },
    onSuccess: () => {
      tell('The score follows, and the candidate reads the decision with its reason.', 'Decided');
      onDecided();
    },
    onError: (error) => form.setErrors(errorsOfRefusal(error)),
    onSettled: () => readAttemptsAnew(queryClient),
  });
  return (
    <form onSubmit={form.onSubmit((values) => decide.mutate(values))} noValidate>
      <Stack>
        <Radio.Group label="Do the late edits count?" required {...form.getInputProps('counts')}>
          <Stack gap="xs" mt={6}>
            <Radio
              value="yes"
              label="Count the late edits"
              description={scores === null ? null : `The score is then ${percentOf(scores.with)}.`}
            />
            <Radio
              value="no"
              label="Do not count them"
              description={scores === null ? null : `The score is then ${percentOf(scores.without)}.`}
            />
          </Stack>
        </Radio.Group>
        <Textarea
          label="Reason"
          description="The candidate reads it. Kept in the audit trail."
          required
          autosize
          minRows={2}
          maxLength={500}
          {...form.getInputProps('reason')}
        />
        {decide.isError ? <Refusal error={decide.error} title="Nothing was decided" kept="What you entered is still here." /> : null}
        <Group gap="xs">
          <Button type="submit" loading={decide.isPending} disabled={scores === null}>
            Decide
          </Button>
          {onCancel === undefined ? null : (
            <Button variant="default" onClick={onCancel}>
              Keep the decision
            </Button>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {scores === null ? 'You can decide as soon as both scores are there. ' : ''}Late edits are taken for 24 hours after the end: if
          more arrive, this is decided anew. Reviewers never see any of it.
        </Text>
      </Stack>
    </form>
  );
}
