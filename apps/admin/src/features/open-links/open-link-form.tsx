import type { OpenLinkInput } from '@assay/core/open-links';
import { formatDateTime, formatZone } from '@assay/ui';
import { NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useClock } from '../../clock.tsx';
import { errorsOfRefusal } from '../../forms/form-errors.ts';
import { FormFoot } from '../../forms/form-foot.tsx';
import { instantOf } from '../../forms/local-moment.ts';
import { type OpenLinkValues, openLinkErrors, openLinkOf } from './open-link-values.ts';

type OpenLinkFormProps = {
  initial: OpenLinkValues;
  submitLabel: string;
  onSave: (input: OpenLinkInput) => Promise<void>;
  isSaving: boolean;
  error: Error | null;
  children?: ReactNode;
};

export function OpenLinkForm({ initial, submitLabel, onSave, isSaving, error, children }: OpenLinkFormProps) {
  const readClock = useClock();
  const form = useForm<OpenLinkValues>({ initialValues: initial, validate: (values) => openLinkErrors(values, readClock()) });
  const save = async (values: OpenLinkValues) => {
    const input = openLinkOf(values);
    if (input === null) return;
    try {
      await onSave(input);
    } catch (refusal) {
      form.setErrors(errorsOfRefusal(refusal));
    }
  };
  const ends = instantOf(form.values.endsAt);
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label="Where it will stand"
            description="Kept as the source of whoever comes by it."
            required
            {...form.getInputProps('source')}
          />
          <NumberInput
            label="People at most"
            description="Then it is full, until you allow more."
            required
            min={1}
            max={10_000}
            allowDecimal={false}
            {...form.getInputProps('mostAttempts')}
          />
          <NumberInput
            label="Days to start"
            description="From applying on. Empty: no end."
            min={1}
            max={90}
            allowDecimal={false}
            {...form.getInputProps('daysToStart')}
          />
          <TextInput
            label="Apply until"
            description={typeof ends === 'string' ? formatDateTime(ends) : `Empty: no end. Your time zone: ${formatZone(readClock())}`}
            type="datetime-local"
            {...form.getInputProps('endsAt')}
          />
        </SimpleGrid>
        <FormFoot submitLabel={submitLabel} isPending={isSaving} error={error} errorTitle="The link was not saved">
          {children}
        </FormFoot>
      </Stack>
    </form>
  );
}
