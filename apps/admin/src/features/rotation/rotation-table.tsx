import { daysSince, type RotationRow } from '@assay/core/rotation';
import { formatCount, formatNumber } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextLink } from '../../layout/links.tsx';
import type { Column, Sorting } from '../../lists/columns.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { ListRows } from '../../lists/list-rows.tsx';
import { Tag } from '../../lists/tag.tsx';
import { stateWords } from '../../words/status.ts';
import { directionWords, facilityParts, facilityWords, shareParts, watchWords } from './rotation-words.ts';

const columns: readonly Column[] = [
  { key: 'title', label: 'Question', isSortable: true },
  { key: 'age', label: 'State', isSortable: true },
  { key: 'shown', label: 'Shown this quarter', align: 'right', isSortable: true, isWideOnly: true },
  { key: 'share', label: 'Largest share', isSortable: true, isWideOnly: true },
  { key: 'facility', label: 'Share of the points', isSortable: true, isWideOnly: true },
  { key: 'watch', label: 'Leak test', isSortable: true },
  { key: 'reports', label: 'Open reports', align: 'right', isSortable: true, isWideOnly: true },
];

type RotationTableProps = { rows: readonly RotationRow[]; now: Date; sorting: Sorting; instead: ReactNode };

export function RotationTable({ rows, now, sorting, instead }: RotationTableProps) {
  return (
    <DataTable label="Questions in rotation" columns={columns} sorting={sorting}>
      <ListRows columns={columns} rows={rows} instead={instead}>
        {(row) => <Row key={row.questionId} row={row} now={now} />}
      </ListRows>
    </DataTable>
  );
}

function Row({ row: { questionId, title, facts }, now }: { row: RotationRow; now: Date }) {
  const state = stateWords[facts.state];
  return (
    <Table.Tr>
      <Table.Td>
        <TextLink to="/questions/$questionId" params={{ questionId }} fw={550} size="sm">
          {title}
        </TextLink>
        <Text size="xs" c="dimmed" hiddenFrom="sm">
          shown {formatCount(facts.exposures.quarter, 'time')} this quarter · {facilityWords(facts.facility)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Tag tone={state.tone}>{state.word}</Tag>
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          for {formatCount(daysSince(facts.since, now), 'day')}
        </Text>
      </Table.Td>
      <Table.Td ta="right" visibleFrom="sm">
        {formatNumber(facts.exposures.quarter)}
        <Text size="xs" c="dimmed">
          {formatNumber(facts.exposures.all)} in all
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Known {...shareParts(facts.share)} />
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Known {...facilityParts(facts.facility)} />
        {facts.facilityTrend === null ? null : (
          <Text size="xs" c="dimmed">
            {directionWords(facts.facilityTrend)}
          </Text>
        )}
      </Table.Td>
      <Table.Td miw={{ base: '8rem', sm: '11rem' }} maw="16rem">
        {facts.signal === null ? null : <Tag tone="bad">Signal</Tag>}
        <Text size="xs">{watchWords(facts)}</Text>
      </Table.Td>
      <Table.Td ta="right" visibleFrom="sm">
        {formatNumber(facts.openReports)}
      </Table.Td>
    </Table.Tr>
  );
}

/** A number, and below it what it is known from; or that it is not known. */
function Known({ value, from }: { value: string; from: string | null }) {
  return (
    <>
      {value}
      {from === null ? null : (
        <Text size="xs" c="dimmed">
          {from}
        </Text>
      )}
    </>
  );
}
