import { Checkbox } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';
import { pilotsWords } from './pilot-words.ts';

type PilotFieldProps = {
  /** Questions in pilot that fit today; undefined while the bank is asked. */
  pilots: number | undefined;
  inputProps: GetInputPropsReturnType;
};

export function PilotField({ pilots, inputProps }: PilotFieldProps) {
  return (
    <FieldsetCard
      legend="Trying new questions"
      note="So that it is known how hard a question is before it counts. Candidates read before the start that one may be among theirs."
    >
      <Checkbox
        label="Try new questions unscored"
        description={`At most one in pilot rides along in each attempt: it is worth nothing, is not named, and its minutes come on top of the working time. ${pilotsWords(pilots)}`}
        {...inputProps}
      />
    </FieldsetCard>
  );
}
