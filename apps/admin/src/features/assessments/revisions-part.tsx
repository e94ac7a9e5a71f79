import type { RevisionRow } from '@assay/core/assessments';
import { ErrorNotice, formatNumber, formatShortDateTime } from '@assay/ui';
import { Group, Select, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Column } from '../../lists/columns.ts';
import { DataTable, LoadingRows, WholeRow } from '../../lists/data-table.tsx';
import { Tag } from '../../lists/tag.tsx';
import classes from './assessment-form.module.css';
import { ContentDifference } from './content-difference.tsx';
import { revisionQuery, revisionsQuery } from './queries.ts';

const columns: readonly Column[] = [
  { key: 'revision', label: 'Revision' },
  { key: 'saved', label: 'Saved' },
  { key: 'attempts', label: 'Candidates', align: 'right' },
];

export type Compared = { from: number; to: number };

type RevisionsPartProps = { assessmentId: string; compared: Compared | null; onCompare: (compared: Compared) => void };

/** Every revision, and what differs between two of them. */
export function RevisionsPart({ assessmentId, compared, onCompare }: RevisionsPartProps) {
  const query = useQuery(revisionsQuery(assessmentId));
  const rows = query.data;
  const [newest, previous] = rows ?? [];
  const pair = compared ?? (newest === undefined || previous === undefined ? null : { from: previous.revision, to: newest.revision });
  return (
    <Stack>
      <DataTable label="Revisions" columns={columns}>
        {query.isError && rows === undefined ? (
          <WholeRow columns={columns}>
            <ErrorNotice error={query.error} title="The revisions could not be loaded" onRetry={() => void query.refetch()} />
          </WholeRow>
        ) : rows === undefined ? (
          <LoadingRows columns={columns} rows={2} />
        ) : (
          rows.map((row, index) => <Row key={row.revisionId} row={row} isLatest={index === 0} />)
        )}
      </DataTable>
      {rows === undefined || rows.length < 2 || pair === null ? null : (
        <section className={classes['panel']} aria-label="Difference">
          <Group mb="sm" align="end">
            <Pick label="Compare revision" rows={rows} value={pair.from} onPick={(from) => onCompare({ ...pair, from })} />
            <Pick label="with revision" rows={rows} value={pair.to} onPick={(to) => onCompare({ ...pair, to })} />
          </Group>
          <Difference assessmentId={assessmentId} {...pair} />
        </section>
      )}
    </Stack>
  );
}

function Row({ row, isLatest }: { row: RevisionRow; isLatest: boolean }) {
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="xs">
          <Text span size="sm" fw={550}>
            {row.revision}
          </Text>
          {isLatest ? <Tag tone="good">Current</Tag> : null}
          {row.isFrozen ? <Tag tone="grey">Frozen</Tag> : null}
        </Group>
      </Table.Td>
      <Table.Td>
        <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
          {formatShortDateTime(row.savedAt)}
        </Text>
        {row.savedBy === null ? null : (
          <Text size="xs" c="dimmed">
            {row.savedBy}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="right">{formatNumber(row.attempts)}</Table.Td>
    </Table.Tr>
  );
}

type PickProps = { label: string; rows: readonly RevisionRow[]; value: number; onPick: (revision: number) => void };

function Pick({ label, rows, value, onPick }: PickProps) {
  return (
    <Select
      label={label}
      data={rows.map(({ revision }) => String(revision))}
      allowDeselect={false}
      w="9.5rem"
      value={String(value)}
      onChange={(revision) => onPick(Number(revision))}
    />
  );
}

function Difference({ assessmentId, from, to }: Compared & { assessmentId: string }) {
  const [before, after] = [useQuery(revisionQuery(assessmentId, from)), useQuery(revisionQuery(assessmentId, to))];
  const failed = [before, after].find((query) => query.isError);
  if (failed !== undefined) {
    return <ErrorNotice error={failed.error} title="The difference could not be loaded" onRetry={() => void failed.refetch()} />;
  }
  if (before.data === undefined || after.data === undefined) return <Skeleton height={90} />;
  return <ContentDifference before={before.data.content} after={after.data.content} />;
}
