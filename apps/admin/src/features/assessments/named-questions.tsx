import { sharedPoints } from '@assay/core/grading';
import { formatPoints } from '@assay/ui';
import { MultiSelect, NumberInput, SimpleGrid } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { toNumber } from '../../forms/form-errors.ts';
import { isWeight, type SectionValues, wantedCount } from './assessment-values.ts';

/** A question that a section can name. */
export type Nameable = { questionId: string; title: string };

type NamedQuestionsProps = {
  questions: readonly Nameable[];
  section: SectionValues;
  props: GetInputPropsReturnType;
};

/** The questions that a section names. One that cannot be drawn any more stays on offer, so that it can be seen and taken out. */
export function NamedQuestions({ questions, section, props }: NamedQuestionsProps) {
  const { named } = section.pool;
  const chosen = named.map(({ questionId }) => questionId);
  const gone = chosen.filter((id) => !questions.some(({ questionId }) => questionId === id));
  return (
    <MultiSelect
      label="Only these questions"
      description={
        named.length === 0
          ? 'Leave it empty to draw from all that fit.'
          : 'Should one not be there any more, another that fits the skills above stands in; without skills, none does.'
      }
      placeholder={named.length === 0 ? 'Any that fits' : ''}
      data={[
        ...questions.map(({ questionId, title }) => ({ value: questionId, label: title })),
        ...gone.map((value) => ({ value, label: value })),
      ]}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Clear the questions' }}
      nothingFoundMessage="No live question is called so"
      {...props}
      value={chosen}
      onChange={(ids: string[]) =>
        props.onChange(ids.map((questionId) => named.find((one) => one.questionId === questionId) ?? { questionId, weight: 1 }))
      }
    />
  );
}

type WeightsByHandProps = {
  questions: readonly Nameable[];
  section: SectionValues;
  inputProps: (index: number) => GetInputPropsReturnType;
};

/** A weight for each named question; where all of them are asked, with what it is worth. */
export function WeightsByHand({ questions, section, inputProps }: WeightsByHandProps) {
  const { named } = section.pool;
  const worth = worthByHand(section);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {named.map(({ questionId }, index) => (
        <NumberInput
          key={questionId}
          label={`Weight of “${questions.find((one) => one.questionId === questionId)?.title ?? questionId}”`}
          {...(worth === null ? {} : { description: formatPoints(worth[index] ?? 0) })}
          required
          min={0.01}
          max={1000}
          decimalScale={2}
          {...inputProps(index)}
        />
      ))}
    </SimpleGrid>
  );
}

/** Null where not all of them are asked of everybody, or a number is missing. */
function worthByHand({ count, weight, pool }: SectionValues): readonly number[] | null {
  const points = toNumber(weight);
  const weights = pool.named.map((one) => toNumber(one.weight) ?? 0);
  if (points === undefined || points < 0 || weights.length !== wantedCount(count) || !weights.every(isWeight)) return null;
  return sharedPoints(points * weights.length, weights);
}
