import { Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormFoot } from '../../forms/form-foot.tsx';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { ListTextField } from '../../forms/list-text-field.tsx';
import { useListField } from '../../forms/use-list-field.ts';

type OutcomeListFormProps = {
  /** A refusal of the text itself is shown beside it. */
  onCheck: (text: string) => Promise<void>;
  /** Whatever was checked is no longer what stands in the form. */
  onEdited: () => void;
  isChecking: boolean;
  isSaved: boolean;
  error: Error | null;
};

const example = 'email,interviewed,rating,offer,hired\nada@example.org,2026-03-05,4.5,accepted,yes\nbo@example.org,no,,,';

export function OutcomeListForm({ onCheck, onEdited, isChecking, isSaved, error }: OutcomeListFormProps) {
  const form = useForm({
    initialValues: { text: '' },
    validate: ({ text: pasted }) => (pasted.trim() === '' ? { text: 'Paste the list, or choose its file.' } : {}),
    onValuesChange: onEdited,
  });
  const list = useListField(form, error);
  return (
    <form onSubmit={form.onSubmit((values) => list.checking(() => onCheck(values.text)), list.onFaults)} noValidate>
      <LeaveGuard isDirty={() => list.isFilled && !isSaved} what="The list you entered" />
      <Stack gap="lg">
        <ListTextField
          label="List of outcomes"
          description="Paste cells from a spreadsheet, or a CSV. A header names the columns, in any order: email or code; interviewed, interview rating (1 to 5), offer, hired, rating after six months. Where there is a day, it may stand for a yes. An empty cell leaves what is known."
          example={example}
          {...list.field}
        />
        <FormFoot submitLabel="Check the list" isPending={isChecking} error={list.otherError} errorTitle="The list was not checked">
          <Text size="sm" c="dimmed">
            Nothing is saved by this.
          </Text>
        </FormFoot>
      </Stack>
    </form>
  );
}
