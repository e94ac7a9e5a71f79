import { TextInput } from '@mantine/core';

type DayFieldProps = { label: string; value: string | undefined; onChange: (day: string | undefined) => void };

/** A day that a list or figures are narrowed down by. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <TextInput
      type="date"
      aria-label={label}
      leftSection={label}
      leftSectionWidth="3.25rem"
      leftSectionProps={{ style: { fontSize: '0.8rem' } }}
      flex="1 1 10rem"
      maw="12rem"
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  );
}
