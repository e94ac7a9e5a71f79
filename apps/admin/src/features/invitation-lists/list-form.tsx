import type { InvitationListInput } from '@assay/core/invitation-lists';
import { Input, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useId } from 'react';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';
import { FormFoot } from '../../forms/form-foot.tsx';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { ListTextField } from '../../forms/list-text-field.tsx';
import { MailingFields } from '../../forms/mailing-fields.tsx';
import { mailingFor } from '../../forms/mailing-values.ts';
import { StartWindow } from '../../forms/start-window.tsx';
import { useListField } from '../../forms/use-list-field.ts';
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
  const form = useForm<ListValues>({
    initialValues: { ...emptyList, ...mailingFor(mailFrom) },
    validate: (values) => listErrors(values, readClock()),
    onValuesChange: onEdited,
  });
  const list = useListField(form, error);
  const check = async (values: ListValues) => {
    const input = listOf(values);
    if (input !== null) await list.checking(() => onCheck(input));
  };
  return (
    <form onSubmit={form.onSubmit(check, list.onFaults)} noValidate>
      <LeaveGuard isDirty={() => list.isFilled && !isStarting} what="The list you entered" />
      <Stack gap="lg">
        <FieldsetCard legend="Who">
          <ListTextField
            label="List of people"
            description="Paste cells from a spreadsheet, or a CSV. Columns in any order: name (or first name and last name), e-mail; source and warm or cold, if you like."
            example={example}
            {...list.field}
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
        <FormFoot submitLabel="Check the list" isPending={isChecking} error={list.otherError} errorTitle="The list was not checked">
          <Text size="sm" c="dimmed">
            Nobody is invited by this.
          </Text>
        </FormFoot>
      </Stack>
    </form>
  );
}
