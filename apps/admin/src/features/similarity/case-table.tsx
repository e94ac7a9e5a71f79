import { type CaseRow, caseStatusWords, oddsOf, type PairSide } from '@assay/core/similarity';
import { formatDate, formatNumber } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextLink } from '../../layout/links.tsx';
import type { Column } from '../../lists/columns.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { ListRows } from '../../lists/list-rows.tsx';
import { Tag } from '../../lists/tag.tsx';
import { caseTones, sideName } from './similarity-words.ts';

const columns: readonly Column[] = [
  { key: 'sides', label: 'Who is alike' },
  { key: 'status', label: 'Status' },
  { key: 'questions', label: 'Questions', isWideOnly: true },
  { key: 'surprise', label: 'As alike', isWideOnly: true },
  { key: 'opened', label: 'Opened', isWideOnly: true },
];

export function CaseTable({ cases, instead }: { cases: readonly CaseRow[] | undefined; instead: ReactNode }) {
  return (
    <DataTable label="Cases" columns={columns}>
      <ListRows columns={columns} rows={cases} instead={instead}>
        {(row) => (
          <Table.Tr key={row.caseId}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <TextLink to="/similarity/cases/$caseId" params={{ caseId: row.caseId }} fw={550} size="sm">
                <Sides sides={row.sides} />
              </TextLink>
              <Text size="xs" c="dimmed">
                {[...new Set(row.sides.flatMap((side) => (side.kind === 'attempt' ? [side.opening] : [])))].join(', ')}
              </Text>
            </Table.Td>
            <Table.Td>
              <Tag tone={caseTones[row.status]}>{caseStatusWords[row.status]}</Tag>
              {row.heldAgainst.length === 0 ? null : (
                <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  against <bdi>{row.heldAgainst.join(' and ')}</bdi>
                </Text>
              )}
              {row.isBelowToday ? (
                <Text size="xs" c="dimmed">
                  not by today’s settings
                </Text>
              ) : null}
            </Table.Td>
            <Table.Td visibleFrom="sm">{row.questions.map(({ title }) => title).join(', ')}</Table.Td>
            <Table.Td visibleFrom="sm">
              {oddsOf(row.surprise)}
              <Text size="xs" c="dimmed">
                surprise {formatNumber(row.surprise, 1)}
              </Text>
            </Table.Td>
            <Table.Td visibleFrom="sm">{formatDate(row.openedAt)}</Table.Td>
          </Table.Tr>
        )}
      </ListRows>
    </DataTable>
  );
}

export function Sides({ sides: [left, right] }: { sides: readonly [PairSide, PairSide] }) {
  return (
    <>
      <bdi>{sideName(left)}</bdi> and <bdi>{sideName(right)}</bdi>
    </>
  );
}
