import type { PoolStock } from '@assay/core/assessments';
import { Checkbox, Group, MultiSelect, NumberInput, Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';
import { toNumber } from '../../forms/form-errors.ts';
import { sharingWords } from '../../words/sharing-words.ts';
import { kindWords } from '../../words/status.ts';
import { type SectionValues, wantedCount } from './assessment-values.ts';
import { type Nameable, NamedQuestions, WeightsByHand } from './named-questions.tsx';
import { stockSentence } from './stock-sentence.ts';
import { focusName } from './use-section-list.ts';
import { worthSentence } from './worth-sentence.ts';

type SectionField =
  | 'title'
  | 'why'
  | 'count'
  | 'weight'
  | 'sharing'
  | 'order'
  | 'areOptionsShuffled'
  | 'pool.skills'
  | 'pool.roles'
  | 'pool.kinds'
  | 'pool.difficultyFrom'
  | 'pool.difficultyTo'
  | 'pool.named'
  | `pool.named.${number}.weight`;

type SectionFieldsProps = {
  index: number;
  section: SectionValues;
  stock: PoolStock | null;
  hasStockFailed: boolean;
  skills: readonly string[];
  roles: readonly string[];
  questions: readonly Nameable[];
  inputProps: (field: SectionField, type?: 'checkbox') => GetInputPropsReturnType;
  actions: ReactNode;
};

const difficulties = ['1', '2', '3', '4', '5'];
const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));
const orders = [
  { value: 'shuffled', label: 'Shuffled' },
  { value: 'easiest_first', label: 'Easiest first' },
];

const sharingsOf = ({ sharing, pool }: SectionValues) =>
  Object.entries(sharingWords).map(([value, words]) => ({
    value,
    label: words.charAt(0).toUpperCase() + words.slice(1) + (value === 'hand' && pool.named.length === 0 ? ', of named questions' : ''),
    disabled: value === 'hand' && sharing !== 'hand' && pool.named.length === 0,
  }));

export function SectionFields({
  index,
  section,
  stock,
  hasStockFailed,
  skills,
  roles,
  questions,
  inputProps,
  actions,
}: SectionFieldsProps) {
  const wanted = wantedCount(section.count);
  const worth = worthSentence({
    ...{ sharing: section.sharing, count: wanted, points: toNumber(section.weight), range: stock?.worth ?? null },
  });
  return (
    <FieldsetCard legend={`Section ${index + 1}`} actions={actions}>
      <TextInput
        label="Title"
        description="Such as “Coding” or “Reading data”. Candidates see it."
        required
        data-focus-name={focusName(section.key, 'title')}
        {...inputProps('title')}
      />
      <Textarea
        label="Why the job needs it"
        description="One or two sentences for colleagues and reviewers. Candidates do not see them."
        required
        autosize
        minRows={2}
        maxRows={5}
        {...inputProps('why')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Words label="Skills" words={skills} props={inputProps('pool.skills')} chosen={section.pool.skills} />
        <Words label="Roles" words={roles} props={inputProps('pool.roles')} chosen={section.pool.roles} />
        <MultiSelect
          label="Kinds"
          placeholder={section.pool.kinds.length === 0 ? 'Any but essays and projects' : ''}
          data={kinds}
          clearable
          clearButtonProps={{ 'aria-label': 'Clear kinds' }}
          {...inputProps('pool.kinds')}
        />
        <Group grow gap="sm" align="start" wrap="nowrap">
          <Difficulty label="Difficulty from" props={inputProps('pool.difficultyFrom')} />
          <Difficulty label="to" props={inputProps('pool.difficultyTo')} />
        </Group>
      </SimpleGrid>
      <NamedQuestions questions={questions} section={section} props={inputProps('pool.named')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput label="Questions to draw" required min={1} max={20} allowDecimal={false} {...inputProps('count')} />
        <Select label="Order" data={orders} allowDeselect={false} {...inputProps('order')} />
        <NumberInput
          label={section.sharing === 'alike' ? 'Points for each' : 'Points for each, on average'}
          required
          min={0}
          max={100}
          decimalScale={2}
          {...inputProps('weight')}
        />
        <Select label="Points are shared" data={sharingsOf(section)} allowDeselect={false} {...inputProps('sharing')} />
      </SimpleGrid>
      {section.sharing === 'hand' ? (
        <WeightsByHand questions={questions} section={section} inputProps={(at) => inputProps(`pool.named.${at}.weight`)} />
      ) : null}
      {worth === null ? null : (
        <Text size="sm" c="dimmed" role="status">
          {worth}
        </Text>
      )}
      <Checkbox label="Shuffle the options of choice questions that allow it" {...inputProps('areOptionsShuffled', 'checkbox')} />
      <Stock stock={stock} wanted={wanted} hasFailed={hasStockFailed} />
    </FieldsetCard>
  );
}

type WordsProps = { label: string; words: readonly string[]; chosen: readonly string[]; props: GetInputPropsReturnType };

/** A word that no question has any more stays on offer, so that it can be seen and taken out. */
function Words({ label, words, chosen, props }: WordsProps) {
  return (
    <MultiSelect
      label={label}
      placeholder={chosen.length === 0 ? 'Any' : ''}
      data={[...new Set([...words, ...chosen])]}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      nothingFoundMessage="No question has this"
      {...props}
    />
  );
}

function Difficulty({ label, props }: { label: string; props: GetInputPropsReturnType }) {
  return (
    <Select
      label={label}
      data={difficulties}
      allowDeselect={false}
      {...props}
      value={String(props.value)}
      onChange={(value) => props.onChange(Number(value))}
    />
  );
}

function Stock({ stock, wanted, hasFailed }: { stock: PoolStock | null; wanted: number; hasFailed: boolean }) {
  if (stock === null) {
    return (
      <Text size="sm" c="dimmed">
        {hasFailed ? 'The live questions could not be counted. You can save all the same.' : 'Counting the live questions…'}
      </Text>
    );
  }
  const Icon = stock.isEnough ? IconCheck : IconAlertTriangle;
  return (
    <Group gap={6} wrap="nowrap" align="start" c={stock.isEnough ? 'var(--assay-good)' : 'var(--assay-bad)'}>
      <Icon size={16} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <Text size="sm" role="status">
        {stockSentence(stock, wanted)}
      </Text>
    </Group>
  );
}
