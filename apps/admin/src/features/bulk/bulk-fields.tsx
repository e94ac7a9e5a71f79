import { mostMinutesAtOnce } from '@assay/core/attempts';
import type { BulkKind } from '@assay/core/bulk';
import { formatDateTime, formatZone } from '@assay/ui';
import { Button, Checkbox, Group, NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useClock } from '../../clock.tsx';
import { ConditionsFields } from '../../forms/conditions-fields.tsx';
import { daysFurther, instantOf } from '../../forms/local-moment.ts';
import type { BulkValues } from './bulk-values.ts';

type BulkFieldsProps = { kind: BulkKind; form: UseFormReturnType<BulkValues> };

/** What has to be said beside the reason. */
export function BulkFields({ kind, form }: BulkFieldsProps) {
  switch (kind) {
    case 'extend':
      return <WindowFields form={form} />;
    case 'conditions':
      return (
        <>
          <ConditionsFields values={form.values} inputProps={(field) => form.getInputProps(field)} workingTimeMs={null} isOptional />
          <Checkbox label="Also for those who have more: they get less" {...form.getInputProps('lowers', { type: 'checkbox' })} />
        </>
      );
    case 'add_minutes':
    case 'reopen':
      return (
        <NumberInput
          label="Minutes"
          description="A day has 1,440."
          required
          min={1}
          max={mostMinutesAtOnce}
          allowDecimal={false}
          w="24rem"
          maw="100%"
          data-autofocus
          {...form.getInputProps('minutes')}
        />
      );
    case 'revoke':
    case 'unwaive':
    case 'remind':
      return null;
    default:
      return kind satisfies never;
  }
}

const steps = [
  { days: 1, label: 'In 1 day' },
  { days: 3, label: 'In 3 days' },
  { days: 7, label: 'In 1 week' },
] as const;

function WindowFields({ form }: Pick<BulkFieldsProps, 'form'>) {
  const readClock = useClock();
  const chosen = instantOf(form.values.startsUntil);
  const further = (days: number) => daysFurther(days, readClock().toISOString(), readClock());
  return (
    <Stack gap="sm">
      <TextInput
        label="Start until"
        description={typeof chosen === 'string' ? formatDateTime(chosen) : `Your time zone: ${formatZone(readClock())}`}
        type="datetime-local"
        required
        disabled={!form.values.hasEnd}
        data-autofocus
        {...form.getInputProps('startsUntil')}
      />
      <Group gap={6}>
        {steps.map(({ days, label }) => (
          <Button
            key={days}
            size="compact-sm"
            variant="light"
            disabled={!form.values.hasEnd}
            onClick={() => form.setFieldValue('startsUntil', further(days))}
          >
            {label}
          </Button>
        ))}
      </Group>
      <Switch
        label="No end: they can start whenever they want"
        checked={!form.values.hasEnd}
        onChange={({ currentTarget }) => form.setFieldValue('hasEnd', !currentTarget.checked)}
      />
    </Stack>
  );
}
