import type { DecidingScore } from '@assay/core/openings';
import { Button, Group, NumberInput, Paper, Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type ResultMoment, resultMoments } from '../../search.ts';
import { type FurtherSearch, type FurtherValues, furtherErrors, furtherSearch, furtherValues } from './further-values.ts';

type FurtherFiltersProps = {
  id: string;
  search: FurtherSearch;
  zone: string;
  /** The score that decides: what a range is of. */
  decidingScore: DecidingScore;
  onApply: (search: ReturnType<typeof furtherSearch>) => void;
};

const momentWords = { closed: 'Ended', started: 'Started', invited: 'Invited' } as const satisfies Record<ResultMoment, string>;

/** The filters that are asked for less often, applied together: a range is typed in two steps. */
export function FurtherFilters({ id, search, zone, decidingScore, onApply }: FurtherFiltersProps) {
  const score = decidingScore === 'equated' ? 'Equated score' : 'Score';
  const form = useForm<FurtherValues>({ initialValues: furtherValues(search), validate: furtherErrors });
  return (
    <Paper withBorder p="md" mb="sm" bg="var(--assay-surface)" id={id} component="section" aria-label="More filters">
      <form onSubmit={form.onSubmit((values) => onApply(furtherSearch(values)))} noValidate>
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 5 }} spacing="sm" verticalSpacing="sm">
          <NumberInput
            label={`${score} from`}
            suffix=" %"
            min={0}
            max={100}
            decimalScale={2}
            data-autofocus
            {...form.getInputProps('scoreFrom')}
          />
          <NumberInput label={`${score} to`} suffix=" %" min={0} max={100} decimalScale={2} {...form.getInputProps('scoreTo')} />
          <Select
            label="Moment"
            data={resultMoments.map((moment) => ({ value: moment, label: momentWords[moment] }))}
            allowDeselect={false}
            {...form.getInputProps('when')}
          />
          <TextInput label={`From (${zone})`} type="datetime-local" {...form.getInputProps('from')} />
          <TextInput label={`Until (${zone})`} type="datetime-local" {...form.getInputProps('until')} />
        </SimpleGrid>
        <Group justify="space-between" mt="md" gap="sm">
          <Select
            label="Told"
            data={[
              { value: '', label: 'Told or not' },
              { value: 'told', label: 'Told' },
              { value: 'untold', label: 'Decided and not told' },
            ]}
            allowDeselect={false}
            {...form.getInputProps('told')}
          />
          <Switch label="Only where late edits wait for a decision" {...form.getInputProps('isLateWaiting', { type: 'checkbox' })} />
          <Switch label="Only scores that figures count" {...form.getInputProps('isCounted', { type: 'checkbox' })} />
          <Button type="submit">Apply</Button>
        </Group>
      </form>
    </Paper>
  );
}
