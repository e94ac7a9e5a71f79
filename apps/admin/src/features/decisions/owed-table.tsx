import type { OwedOpening, OwedRow } from '@assay/core/decisions';
import { formatNumber } from '@assay/ui';
import { Box, Checkbox, Group, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { TextLink } from '../../layout/links.tsx';
import type { Column } from '../../lists/columns.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { ListRows } from '../../lists/list-rows.tsx';
import { Tag } from '../../lists/tag.tsx';
import { TeamOfRow } from '../../lists/team-of-row.tsx';
import type { RowSelection } from '../../lists/use-row-selection.ts';
import { decidingWords } from '../../words/deciding-words.ts';
import { DecisionTag } from '../../words/decision-tag.tsx';
import { promiseWords } from './owed-words.ts';

const columns: readonly Column[] = [
  { key: 'name', label: 'Candidate' },
  { key: 'score', label: 'Score', align: 'right', isWideOnly: true },
  { key: 'decision', label: 'Decision', isWideOnly: true },
  { key: 'promise', label: 'Promised', align: 'right' },
];

type OwedTableProps = {
  label: string;
  rows: readonly OwedRow[] | undefined;
  /** Headings between the rows; without them each row says its opening. */
  openings: readonly OwedOpening[];
  isGrouped: boolean;
  selection?: RowSelection;
  instead?: ReactNode;
};

/** People who wait for an answer, whoever was promised it first on top. */
export function OwedTable({ label, rows, openings, isGrouped, selection, instead = null }: OwedTableProps) {
  const openingOf = (row: OwedRow) => openings.find(({ openingId }) => openingId === row.openingId);
  return (
    <DataTable label={label} columns={columns}>
      <ListRows columns={columns} rows={rows} instead={instead} expected={8}>
        {(row, index) => {
          const opening = openingOf(row);
          const isFirst = isGrouped && opening !== undefined && rows?.[index - 1]?.openingId !== row.openingId;
          return [
            isFirst ? <OpeningRow key={`${row.invitationId} opening`} opening={opening} /> : null,
            <PersonRow
              key={row.invitationId}
              row={row}
              opening={isGrouped ? undefined : opening}
              {...(selection === undefined ? {} : { selection })}
            />,
          ];
        }}
      </ListRows>
    </DataTable>
  );
}

function OpeningRow({ opening }: { opening: OwedOpening }) {
  const { openingId, title, team, undecided, untold, overdue } = opening;
  return (
    <Table.Tr bg="var(--assay-hover)">
      <Table.Th colSpan={columns.length} scope="rowgroup" style={{ overflowWrap: 'anywhere' }}>
        <Group gap="sm" justify="space-between">
          <TextLink to="/openings/$openingId" params={{ openingId }} size="sm" fw={600}>
            {title}
          </TextLink>
          <Text size="xs" c="dimmed" fw={400}>
            {[`${formatNumber(undecided)} to decide`, `${formatNumber(untold)} to tell`, `${formatNumber(overdue)} overdue`].join(' · ')}
          </Text>
        </Group>
        <TeamOfRow team={team} />
      </Table.Th>
    </Table.Tr>
  );
}

type PersonRowProps = { row: OwedRow; opening: OwedOpening | undefined; selection?: RowSelection };

function PersonRow({ row, opening, selection }: PersonRowProps) {
  const { word, note } = promiseWords(row);
  // Said once: what is hidden would still be found by whoever searches the page.
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const { invitationId, name, email } = row;
  return (
    <Table.Tr>
      <Table.Td maw="22rem" style={{ overflowWrap: 'anywhere' }}>
        <Group gap="sm" wrap="nowrap" align="start">
          {selection === undefined ? null : (
            <Checkbox
              size="sm"
              mt={2}
              aria-label={`Select ${name}`}
              checked={selection.has(invitationId)}
              onChange={({ currentTarget }) => selection.pick([invitationId], currentTarget.checked)}
            />
          )}
          <Box miw={0}>
            <TextLink to="/invitations/$invitationId" params={{ invitationId }} fw={550} size="sm" lineClamp={2} title={name}>
              <bdi>{name}</bdi>
            </TextLink>
            <Text size="xs" c="dimmed" lineClamp={2}>
              {opening === undefined ? email : opening.title}
            </Text>
            {isNarrow ? (
              <Box mt={4}>
                <Standing row={row} />
              </Box>
            ) : null}
          </Box>
        </Group>
      </Table.Td>
      <Table.Td visibleFrom="sm" ta="right">
        <Score row={row} />
      </Table.Td>
      <Table.Td visibleFrom="sm">{isNarrow ? null : <Standing row={row} />}</Table.Td>
      <Table.Td ta="right">
        <Text
          size="sm"
          fw={row.daysOverdue > 0 ? 600 : 400}
          style={{ whiteSpace: 'nowrap' }}
          {...(row.daysOverdue > 0 ? { c: 'var(--assay-amber)' } : {})}
        >
          {word}
        </Text>
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {note}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}

function Standing({ row }: { row: OwedRow }) {
  return (
    <>
      <Group gap={4}>
        {row.decision === null ? (
          <Tag tone="grey">{row.status === 'grading' ? 'Being graded' : 'To decide'}</Tag>
        ) : (
          <DecisionTag kind={row.decision} />
        )}
        {row.isLateTailWaiting ? <Tag tone="amber">Late edits wait</Tag> : null}
      </Group>
      {row.decision === null ? null : <LetterState row={row} />}
    </>
  );
}

/** Whether the candidate is about to hear. */
function LetterState({ row: { letter, invitationId } }: { row: OwedRow }) {
  if (letter?.kind !== 'undelivered') {
    return (
      <Text size="xs" c="dimmed">
        {letter === null ? 'not told' : 'letter on its way'}
      </Text>
    );
  }
  return (
    <Text size="xs" maw="18rem" style={{ overflowWrap: 'anywhere' }}>
      <TextLink to="/invitations/$invitationId" params={{ invitationId }} hash="letters" inherit underline="always" c="var(--assay-amber)">
        Letter not delivered
      </TextLink>{' '}
      <Text span inherit c="dimmed">
        {letter.why}
      </Text>
    </Text>
  );
}

function Score({ row: { deciding, isAboveFloor, status } }: { row: OwedRow }) {
  if (deciding === null) return status === 'waived' ? 'waived' : '–';
  return (
    <>
      {decidingWords(deciding)}
      {isAboveFloor === null ? null : (
        <Text size="xs" style={{ whiteSpace: 'nowrap' }} c={isAboveFloor ? 'var(--assay-good)' : 'var(--assay-bad)'}>
          {isAboveFloor ? 'above the floor' : 'below the floor'}
        </Text>
      )}
    </>
  );
}
