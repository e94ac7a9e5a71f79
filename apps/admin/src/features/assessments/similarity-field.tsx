import { Checkbox, NumberInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';
import type { AssessmentValues } from './assessment-values.ts';

/** What holds where two answers are more alike than is usual. */
export function SimilarityField({ form }: { form: UseFormReturnType<AssessmentValues> }) {
  return (
    <FieldsetCard
      legend="Answers that are alike"
      note="Honest answers to one question are often alike. Nothing is ever decided without a person who says why. Whoever has started keeps what held then."
    >
      <Checkbox
        label="Ask the candidate before anything is decided"
        description="A case is held against nobody who was not asked how the answer came about, and has answered or had the days to."
        {...form.getInputProps('isAskedBeforeCase', { type: 'checkbox' })}
      />
      <NumberInput
        label="Honest attempts that are flagged here, of 1,000"
        description="Leave it empty for what the installation’s settings say. Of two attempts, the one that was graded later decides."
        placeholder="as in the settings"
        step={1}
        w="24rem"
        maw="100%"
        {...form.getInputProps('falseFlagsPer1000')}
      />
    </FieldsetCard>
  );
}
