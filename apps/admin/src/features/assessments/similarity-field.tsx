import { Checkbox } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';

/** What holds where two answers are more alike than is usual. */
export function SimilarityField({ inputProps }: { inputProps: GetInputPropsReturnType }) {
  return (
    <FieldsetCard
      legend="Answers that are alike"
      note="Honest answers to one question are often alike. Nothing is ever decided without a person who says why."
    >
      <Checkbox
        label="Ask the candidate before anything is decided"
        description="A case is held against nobody who was not asked how the answer came about, and has answered or had the days to. Whoever has started keeps what held then."
        {...inputProps}
      />
    </FieldsetCard>
  );
}
