import { Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRef } from 'react';
import { errorsOfRefusal } from '../../forms/form-errors.ts';
import { FormFoot } from '../../forms/form-foot.tsx';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { ListTextField } from '../../forms/list-text-field.tsx';

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
  const text = useRef<HTMLTextAreaElement>(null);
  const form = useForm({
    initialValues: { text: '' },
    validate: ({ text: pasted }) => (pasted.trim() === '' ? { text: 'Paste the list, or choose its file.' } : {}),
    onValuesChange: onEdited,
  });
  const check = async (values: { text: string }) => {
    try {
      await onCheck(values.text);
    } catch (refusal) {
      const errors = errorsOfRefusal(refusal);
      form.setErrors(errors);
      if (errors['text'] !== undefined) text.current?.focus();
    }
  };
  const isAboutText = errorsOfRefusal(error)['text'] !== undefined;
  return (
    <form onSubmit={form.onSubmit(check, () => text.current?.focus())} noValidate>
      <LeaveGuard isDirty={() => form.values.text.trim() !== '' && !isSaved} what="The list you entered" />
      <Stack gap="lg">
        <ListTextField
          label="List of outcomes"
          description="Paste cells from a spreadsheet, or a CSV. A header names the columns, in any order: email or code; interviewed, interview rating (1 to 5), offer, hired, rating after six months. Where there is a day, it may stand for a yes. An empty cell leaves what is known."
          example={example}
          fieldRef={text}
          value={form.values.text}
          error={form.errors['text']}
          onChange={(pasted) => {
            form.clearFieldError('text');
            form.setFieldValue('text', pasted);
          }}
          onRefused={(message) => form.setFieldError('text', message)}
        />
        <FormFoot
          submitLabel="Check the list"
          isPending={isChecking}
          error={isAboutText ? null : error}
          errorTitle="The list was not checked"
        >
          <Text size="sm" c="dimmed">
            Nothing is saved by this.
          </Text>
        </FormFoot>
      </Stack>
    </form>
  );
}
