import { AppError } from '@assay/core';
import { type DecisionKind, type DecisionsMade, decisionKinds, type ResultsSelectionInput } from '@assay/core/decisions';
import { decisionInput } from '@assay/core/decisions/schema';
import { formatCount } from '@assay/ui';
import { Button, Checkbox, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { errorsOfParse, errorsOfRefusal } from '../../forms/form-errors.ts';
import { Refusal } from '../../forms/refusal.tsx';
import { Dialog } from '../../layout/dialog.tsx';
import { readAttemptsAnew } from '../../read-anew.ts';
import { decisionWords } from '../../words/decision-words.ts';
import { DecisionPreviewPanel } from './decision-preview-panel.tsx';
import { decisionPreviewQuery } from './queries.ts';

export type Decided = DecisionsMade & { decision: DecisionKind };

type DecideFormProps = {
  openingId: string;
  selection: ResultsSelectionInput;
  /** One person whose page is open: a decision that is there is the one to be changed. */
  isAboutOne?: boolean;
  /** Everybody who is selected has a decision, and that is what it is about. */
  startsWithReplacing?: boolean;
  onClose: () => void;
  onDecided: (decided: Decided) => void;
};

type DecideDialogProps = Omit<DecideFormProps, 'selection'> & {
  /** Null while nobody is to be decided on. */
  selection: ResultsSelectionInput | null;
};

export function DecideDialog({ selection, ...props }: DecideDialogProps) {
  return (
    <Dialog isOpen={selection !== null} onClose={props.onClose} title="Decide" size="lg">
      {selection === null ? null : <DecideForm selection={selection} {...props} />}
    </Dialog>
  );
}

type Values = { decision: DecisionKind; reason: string; replaces: boolean };

/** The decision, whom it is about, and why. */
function DecideForm({ openingId, selection, isAboutOne = false, startsWithReplacing = isAboutOne, onClose, onDecided }: DecideFormProps) {
  const queryClient = useQueryClient();
  const form = useForm<Values>({
    initialValues: { decision: 'advance', reason: '', replaces: startsWithReplacing },
    validate: (values) => errorsOfParse(decisionInput.safeParse({ selection, ...values, seen: '' })),
  });
  const { decision, replaces } = form.values;
  const sketch = { selection, decision, replaces };
  const preview = useQuery(decisionPreviewQuery(openingId, sketch));
  const decide = useMutation({
    mutationFn: (values: Values) => api.decide(openingId, { selection, ...values, seen: preview.data?.seen ?? '' }),
    onSuccess: (made) => onDecided({ ...made, decision }),
    onError: (error) => {
      form.setErrors(errorsOfRefusal(error));
      if (error instanceof AppError && error.code === 'conflict') void preview.refetch();
    },
    onSettled: () => readAttemptsAnew(queryClient),
  });
  const changing = preview.data?.changing ?? 0;
  const hasDecided = (preview.data?.decided ?? 0) + (preview.data?.replacing ?? 0) > 0;
  return (
    <form onSubmit={form.onSubmit((values) => decide.mutate(values))} noValidate>
      <Stack>
        <Radio.Group label="Decision" {...form.getInputProps('decision')}>
          <Group gap="lg" mt={6}>
            {decisionKinds.map((kind, index) => (
              <Radio key={kind} value={kind} label={decisionWords[kind].word} {...(index === 0 ? { 'data-autofocus': true } : {})} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          label="Reason"
          description="For the team: kept with the decision, and never shown to a candidate."
          required={decision !== 'advance'}
          autosize
          minRows={2}
          maxLength={1000}
          {...form.getInputProps('reason')}
        />
        {!isAboutOne && (hasDecided || replaces) ? (
          <Checkbox label="Also change those who have a decision" {...form.getInputProps('replaces', { type: 'checkbox' })} />
        ) : null}
        <DecisionPreviewPanel preview={preview} isAboutOne={isAboutOne} />
        {decide.isError ? <Refusal error={decide.error} title="Nothing was decided" kept="What you entered is still here." /> : null}
        <Group justify="space-between" gap="xs">
          <Text size="sm" c="dimmed" flex="1 1 12rem">
            {decision === 'reject' && !isAboutOne
              ? 'You decide this, not the score. It can be taken back until they are told, and they can ask for a person to look again.'
              : 'It can be taken back until the candidate is told.'}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button
              type="submit"
              loading={decide.isPending}
              disabled={changing === 0 || preview.isPlaceholderData}
              {...(decision === 'reject' ? { color: 'red.9' } : {})}
            >
              {`${decisionWords[decision].word} ${isAboutOne ? '' : formatCount(changing, 'person', 'people')}`.trim()}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
