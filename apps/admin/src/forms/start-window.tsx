import { formatDateTime } from '@assay/ui';
import { SimpleGrid, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { FieldsetCard } from './fieldset-card.tsx';
import { instantOf } from './local-moment.ts';

type StartWindowProps = {
  /** Of whoever looks at it. */
  zone: string;
  values: { startsFrom: string; startsUntil: string };
  inputProps: (field: 'startsFrom' | 'startsUntil') => GetInputPropsReturnType;
};

/** When an attempt may be started. */
export function StartWindow({ zone, values, inputProps }: StartWindowProps) {
  return (
    <FieldsetCard
      legend="When"
      note={`The window limits the start only: whoever starts one minute before it ends has the whole working time. Your time zone: ${zone}.`}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label="Start from"
          description={momentWords(values.startsFrom) ?? 'Empty: at once'}
          type="datetime-local"
          {...inputProps('startsFrom')}
        />
        <TextInput
          label="Start until"
          description={momentWords(values.startsUntil) ?? 'Empty: no end'}
          type="datetime-local"
          {...inputProps('startsUntil')}
        />
      </SimpleGrid>
    </FieldsetCard>
  );
}

/** What was entered, written out: day and month cannot be mistaken for one another. */
function momentWords(local: string): string | null {
  const moment = instantOf(local);
  return moment === null || moment === undefined ? null : formatDateTime(moment);
}
