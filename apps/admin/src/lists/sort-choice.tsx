import { ActionIcon, Group, NativeSelect } from '@mantine/core';
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { type Column, type Sorting, sortsOf } from './columns.ts';

type SortChoiceProps = { columns: readonly Column[]; sorting: Sorting };

/** The order of a list on a narrow screen, where not every heading that sorts has its column. */
export function SortChoice({ columns, sorting }: SortChoiceProps) {
  const isDown = sorting.direction === 'desc';
  const Icon = isDown ? IconSortDescending : IconSortAscending;
  return (
    <Group gap="xs" align="end" wrap="nowrap" hiddenFrom="sm" mb="xs">
      <NativeSelect
        label="Sort by"
        flex={1}
        data={columns.flatMap((column) => sortsOf(column).map(({ key, label }) => ({ value: key, label })))}
        value={sorting.key}
        onChange={({ currentTarget }) => sorting.onSort(currentTarget.value)}
      />
      <ActionIcon
        variant="default"
        size="input-sm"
        aria-label={isDown ? 'Turn the order round: now downwards' : 'Turn the order round: now upwards'}
        onClick={() => sorting.onSort(sorting.key)}
      >
        <Icon size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
