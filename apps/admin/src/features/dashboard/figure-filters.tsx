import type { OpeningOnDashboard } from '@assay/core/analytics';
import { Button, Group, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { DayField } from '../../lists/day-field.tsx';
import type { FiguresSearch } from '../../search.ts';
import { type DayPreset, dayPresets, daysOf, presetOf, presetWords } from './day-presets.ts';

type Changes = { [Key in keyof FiguresSearch]: FiguresSearch[Key] | undefined };

type FigureFiltersProps = {
  search: FiguresSearch;
  openings: readonly OpeningOnDashboard[];
  now: Date;
  onChange: (changes: Changes) => void;
};

const own = 'own';

/** Of days upside down the one that was chosen last is meant. */
const isAfter = (from: string | undefined, until: string | undefined): boolean => from !== undefined && until !== undefined && from > until;

/** What the figures are over. */
export function FigureFilters({ search, openings, now, onChange }: FigureFiltersProps) {
  const { opening, from, until } = search;
  const preset = presetOf({ from: from ?? null, until: until ?? null }, now);
  const choose = (wanted: DayPreset) => {
    const days = daysOf(wanted, now);
    onChange({ from: days.from ?? undefined, until: days.until ?? undefined });
  };
  return (
    <Group gap="xs">
      {openings.length < 2 && opening === undefined ? null : (
        <Select
          aria-label="Opening"
          placeholder="All openings"
          clearable
          clearButtonProps={{ 'aria-label': 'All openings' }}
          flex="1 1 12rem"
          maw="16rem"
          data={openings.map(({ openingId, title }) => ({ value: openingId, label: title }))}
          value={opening ?? null}
          onChange={(value) => onChange({ opening: value ?? undefined })}
        />
      )}
      <Select
        aria-label="Days"
        allowDeselect={false}
        flex="1 1 9rem"
        maw="11rem"
        data={[
          ...dayPresets.map((value) => ({ value, label: presetWords[value] })),
          ...(preset === null ? [{ value: own, label: 'Own days' }] : []),
        ]}
        value={preset ?? own}
        onChange={(value) => choose(dayPresets.find((known) => known === value) ?? 'all')}
      />
      <DayField
        label="From"
        value={from}
        onChange={(day) => onChange({ from: day, ...(isAfter(day, until) ? { until: undefined } : {}) })}
      />
      <DayField
        label="Until"
        value={until}
        onChange={(day) => onChange({ until: day, ...(isAfter(from, day) ? { from: undefined } : {}) })}
      />
      {opening === undefined && from === undefined && until === undefined ? null : (
        <Button
          variant="subtle"
          leftSection={<IconX size={16} aria-hidden />}
          onClick={() => onChange({ opening: undefined, from: undefined, until: undefined })}
        >
          Clear all filters
        </Button>
      )}
    </Group>
  );
}
