import type { InvitationListInput } from '@assay/core/invitation-lists';
import { Input, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useId, useRef } from 'react';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';
import { errorsOfRefusal } from '../../forms/form-errors.ts';
import { FormFoot } from '../../forms/form-foot.tsx';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { ListTextField } from '../../forms/list-text-field.tsx';
import { MailingFields } from '../../forms/mailing-fields.tsx';
import { mailingFor } from '../../forms/mailing-values.ts';
import { StartWindow } from '../../forms/start-window.tsx';
import { emptyList, type ListValues, listErrors, listOf } from './list-values.ts';

type ListFormProps = {
  zone: string;
  readClock: () => Date;
  /** Null: this installation sends no mail. */
  mailFrom: string | null;
  /** Sees what would come of the list; a refusal of the text itself is shown beside it. */
  onCheck: (input: InvitationListInput) => Promise<void>;
  /** Whatever was checked is no longer what stands in the form. */
  onEdited: () => void;
  isChecking: boolean;
  isStarting: boolean;
  error: Error | null;
};

const example = 'name,email\nAda Berg,ada@example.org\nBo Ost,bo@example.org';

export function ListForm({ zone, readClock, mailFrom, onCheck, onEdited, isChecking, isStarting, error }: ListFormProps) {
  const warmthLabel = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const form = useForm<ListValues>({
    initialValues: { ...emptyList, ...mailingFor(mailFrom) },
    validate: (values) => listErrors(values, readClock()),
    onValuesChange: onEdited,
  });
  const check = async (values: ListValues) => {
    const input = listOf(values);
    if (input === null) return;
    try {
      await onCheck(input);
    } catch (refusal) {
      const errors = errorsOfRefusal(refusal);
      form.setErrors(errors);
      if (errors['text'] !== undefined) text.current?.focus();
    }
  };
  // Said beside the field; once is enough.
  const isAboutText = errorsOfRefusal(error)['text'] !== undefined;
  return (
    <form onSubmit={form.onSubmit(check, ({ text: wrong }) => (wrong === undefined ? undefined : text.current?.focus()))} noValidate>
      <LeaveGuard isDirty={() => form.values.text.trim() !== '' && !isStarting} what="The list you entered" />
      <Stack gap="lg">
        <FieldsetCard legend="Who">
          <ListTextField
            label="List of people"
            description="Paste cells from a spreadsheet, or a CSV. Columns in any order: name (or first name and last name), e-mail; source and warm or cold, if you like."
            example={example}
            fieldRef={text}
            value={form.values.text}
            error={form.errors['text']}
            onChange={(text) => {
              form.clearFieldError('text');
              form.setFieldValue('text', text);
            }}
            onRefused={(message) => form.setFieldError('text', message)}
          />
          <Text size="sm" c="dimmed">
            For rows that do not say it themselves:
          </Text>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label="Source" description="Where they come from." placeholder="Advert in June" {...form.getInputProps('source')} />
            <Input.Wrapper
              label="Warm or cold"
              labelElement="div"
              labelProps={{ id: warmthLabel }}
              description="Warm: known to you, or recommended."
            >
              <SegmentedControl
                display="flex"
                w="fit-content"
                aria-labelledby={warmthLabel}
                data={[
                  { value: 'cold', label: 'Cold' },
                  { value: 'warm', label: 'Warm' },
                ]}
                value={form.values.warmth}
                onChange={(warmth) => form.setFieldValue('warmth', warmth === 'warm' ? 'warm' : 'cold')}
              />
            </Input.Wrapper>
          </SimpleGrid>
        </FieldsetCard>
        <StartWindow zone={zone} values={form.values} inputProps={(field) => form.getInputProps(field)} />
        <MailingFields mailFrom={mailFrom} values={form.values} onChange={(mailing) => form.setValues(mailing)} />
        <FormFoot
          submitLabel="Check the list"
          isPending={isChecking}
          error={isAboutText ? null : error}
          errorTitle="The list was not checked"
        >
          <Text size="sm" c="dimmed">
            Nobody is invited by this.
          </Text>
        </FormFoot>
      </Stack>
    </form>
  );
}
