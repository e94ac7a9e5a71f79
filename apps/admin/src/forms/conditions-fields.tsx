import { formatDuration } from '@assay/ui';
import { NumberInput, SimpleGrid } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { type NumberField, toNumber } from './form-errors.ts';

export type ConditionsValues = { timeMultiplier: NumberField; breakMinutes: NumberField };

type ConditionsFieldsProps = {
  values: ConditionsValues;
  inputProps: (field: keyof ConditionsValues) => GetInputPropsReturnType;
  /** Null while it is not known. */
  workingTimeMs: number | null;
  /** The attempt runs: its working time is changed by minutes. */
  isRunning?: boolean;
  /** For many: an empty field leaves each what they have. */
  isOptional?: boolean;
};

export function ConditionsFields({ values, inputProps, workingTimeMs, isRunning = false, isOptional = false }: ConditionsFieldsProps) {
  const multiplier = toNumber(values.timeMultiplier);
  const need = isOptional ? { placeholder: 'As it is' } : { required: true };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <NumberInput
        label="Working time multiplied by"
        description={
          isRunning
            ? 'The attempt runs: add minutes instead.'
            : workingTimeMs === null || multiplier === undefined || multiplier <= 1
              ? '1.25 gives a quarter more, 1.5 half more.'
              : `${formatDuration(workingTimeMs)} → ${formatDuration(workingTimeMs * multiplier)}.`
        }
        {...need}
        disabled={isRunning}
        min={1}
        max={5}
        step={0.25}
        decimalScale={2}
        {...inputProps('timeMultiplier')}
      />
      <NumberInput
        label="Breaks without asking"
        description="Minutes in all. The clock stands still in them."
        {...need}
        min={0}
        max={240}
        step={5}
        allowDecimal={false}
        suffix=" min"
        {...inputProps('breakMinutes')}
      />
    </SimpleGrid>
  );
}
