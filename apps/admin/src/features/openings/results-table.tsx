import type { ResultRow } from '@assay/core/openings';
import { formatNumber, formatShortDateTime } from '@assay/ui';
import { Box, Checkbox, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { TextLink } from '../../layout/links.tsx';
import type { Column, Sorting } from '../../lists/columns.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { ListRows } from '../../lists/list-rows.tsx';
import { Tag } from '../../lists/tag.tsx';
import type { RowSelection } from '../../lists/use-row-selection.ts';
import { lacksSentence } from '../../words/deciding-words.ts';
import { DecisionTag } from '../../words/decision-tag.tsx';
import { statusWords } from '../../words/status.ts';
import { casesWords } from './cases-words.ts';

const columnsIn = (zone: string, hasEquated: boolean): readonly Column[] => [
  { key: 'name', label: 'Candidate', isSortable: true },
  { key: 'status', label: 'Status', isSortable: true, isWideOnly: true },
  {
    ...{ key: 'score', label: 'Score', align: 'right' as const, isSortable: true },
    ...(hasEquated ? { further: { key: 'equated', label: 'Equated' } } : {}),
  },
  { key: 'decision', label: 'Decision', isSortable: true, isWideOnly: true },
  { key: 'invited', label: `Invited (${zone})`, isSortable: true, isWideOnly: true },
  { key: 'started', label: 'Started', isSortable: true, isWideOnly: true },
  { key: 'closed', label: 'Ended', isSortable: true, isWideOnly: true },
  { key: 'actions', label: 'Actions', align: 'right' },
];

type ResultsTableProps = {
  rows: readonly ResultRow[] | undefined;
  isDecidedByEquated: boolean;
  sorting: Sorting;
  /** Null for whoever may not decide. */
  selection: RowSelection | null;
  zone: string;
  /** What can be done with a row beside opening it. */
  action: (row: ResultRow) => ReactNode;
  instead: ReactNode;
};

export function ResultsTable({ rows, isDecidedByEquated, sorting, selection, zone, action, instead }: ResultsTableProps) {
  const hasEquated = isDecidedByEquated || sorting.key === 'equated' || rows?.some(({ equated }) => equated !== null) === true;
  const columns = columnsIn(zone, hasEquated);
  // Said once: what is hidden would still be found by whoever searches the page.
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  return (
    <DataTable label="Results" columns={columns} sorting={sorting}>
      <ListRows columns={columns} rows={rows} instead={instead} expected={8}>
        {(row) => (
          <Table.Tr key={row.invitationId}>
            <Table.Td maw="20rem" {...(isNarrow ? {} : { miw: '14rem' })}>
              <Group gap="sm" wrap="nowrap" align="start">
                {selection === null ? null : (
                  <Checkbox
                    size="sm"
                    mt={2}
                    aria-label={`Select ${row.name}`}
                    checked={selection.has(row.invitationId)}
                    onChange={({ currentTarget }) => selection.pick([row.invitationId], currentTarget.checked)}
                  />
                )}
                <Box miw={0}>
                  <TextLink
                    to="/invitations/$invitationId"
                    params={{ invitationId: row.invitationId }}
                    fw={550}
                    size="sm"
                    lineClamp={2}
                    title={row.name}
                    style={{ overflowWrap: 'anywhere' }}
                  >
                    <bdi>{row.name}</bdi>
                  </TextLink>
                  <Text size="xs" c="dimmed" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
                    {row.email}
                  </Text>
                  {row.timeMultiplier === 1 ? null : (
                    <Text size="xs" c="dimmed">
                      {formatNumber(row.timeMultiplier, 2)} × working time
                    </Text>
                  )}
                  {isNarrow ? (
                    <Box mt={4}>
                      <Status row={row} />
                      <Decision row={row} />
                    </Box>
                  ) : null}
                </Box>
              </Group>
            </Table.Td>
            <Table.Td visibleFrom="sm">{isNarrow ? null : <Status row={row} />}</Table.Td>
            <Table.Td ta="right" fw={550}>
              <Score row={row} />
            </Table.Td>
            <Table.Td visibleFrom="sm">{isNarrow ? null : <Decision row={row} isColumn />}</Table.Td>
            <Table.Td visibleFrom="sm">
              <Moment at={row.invitedAt} />
            </Table.Td>
            <Table.Td visibleFrom="sm">
              <Moment at={row.startedAt} />
            </Table.Td>
            <Table.Td visibleFrom="sm">
              <Moment at={row.closedAt} />
            </Table.Td>
            <Table.Td ta="right">{action(row)}</Table.Td>
          </Table.Tr>
        )}
      </ListRows>
    </DataTable>
  );
}

function Decision({ row: { decision }, isColumn = false }: { row: ResultRow; isColumn?: boolean }) {
  if (decision === null) return isColumn ? <Absent /> : null;
  return (
    <>
      <DecisionTag kind={decision.kind} />
      <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {decision.toldAt === null ? 'not told' : 'told'}
      </Text>
    </>
  );
}

/** Day and time below one another: three of them stand side by side. */
function Moment({ at }: { at: string | null }) {
  if (at === null) return <Absent />;
  const [day, time] = formatShortDateTime(at).split(', ');
  return (
    <>
      <span style={{ whiteSpace: 'nowrap' }}>{day}</span>
      <Text size="xs" c="dimmed">
        {time}
      </Text>
    </>
  );
}

function Status({ row: { status, isLateTailWaiting, cases, invitationId } }: { row: ResultRow }) {
  return (
    <Group gap={4}>
      <Tag tone={statusWords[status].tone}>{statusWords[status].word}</Tag>
      {isLateTailWaiting ? <Tag tone="amber">Late edits wait</Tag> : null}
      <Cases cases={cases} invitationId={invitationId} />
    </Group>
  );
}

/** A way to what is alike, and no more: the row is about this candidate, not about a number of pairs. */
function Cases({ cases, invitationId }: Pick<ResultRow, 'cases' | 'invitationId'>) {
  const [only, second] = cases;
  if (only === undefined) return null;
  const words = casesWords(cases.map(({ status }) => status));
  return second === undefined ? (
    <TextLink to="/similarity/cases/$caseId" params={{ caseId: only.caseId }} size="xs">
      {words}
    </TextLink>
  ) : (
    <TextLink to="/invitations/$invitationId" params={{ invitationId }} size="xs">
      {words}
    </TextLink>
  );
}

function Score({ row }: { row: ResultRow }) {
  const { status, scorePercent, deciding, toReview } = row;
  if (status === 'void') {
    return (
      <Text size="sm" c="dimmed">
        does not count
      </Text>
    );
  }
  if (scorePercent === null && toReview === 0) return <Absent />;
  // Half a score is said as what it is: no floor is held against it.
  if (toReview > 0) {
    return (
      <>
        {scorePercent === null ? null : <>{formatNumber(scorePercent, 1)}&nbsp;% so far</>}
        <Text size="xs" c="dimmed">
          {toReview} to review
        </Text>
      </>
    );
  }
  if (scorePercent === null) return <Absent />;
  return (
    <>
      {formatNumber(scorePercent, 1)}&nbsp;%
      {deciding?.of === 'equated' ? null : <Side row={row} />}
      <Equated row={row} />
    </>
  );
}

/** On which side of the floor, below the score that says so. */
function Side({ row: { deciding, isAboveFloor } }: { row: ResultRow }) {
  const lacks = lacksSentence(deciding);
  return (
    <>
      {isAboveFloor === null ? null : (
        <Text size="xs" style={{ whiteSpace: 'nowrap' }} c={isAboveFloor ? 'var(--assay-good)' : 'var(--assay-bad)'}>
          {isAboveFloor ? 'above the floor' : 'below the floor'}
        </Text>
      )}
      {lacks === null ? null : (
        <Text size="xs" c="dimmed" title={lacks} style={{ whiteSpace: 'nowrap' }}>
          provisional
        </Text>
      )}
    </>
  );
}

function Equated({ row }: { row: ResultRow }) {
  const { equated, deciding, toReview } = row;
  if (equated === null || toReview > 0) return null;
  const isDeciding = deciding?.of === 'equated';
  return (
    <>
      <Text
        {...(isDeciding ? { size: 'sm', fw: 550 } : { size: 'xs', c: 'dimmed' })}
        title="As if everybody had had the same questions"
        style={{ whiteSpace: 'nowrap' }}
      >
        {formatNumber(equated.percent, 1)}&nbsp;% equated
      </Text>
      {isDeciding ? <Side row={row} /> : null}
    </>
  );
}

function Absent() {
  return (
    <Text component="span" size="sm" c="dimmed">
      <span aria-hidden>–</span>
      <VisuallyHidden>none yet</VisuallyHidden>
    </Text>
  );
}
