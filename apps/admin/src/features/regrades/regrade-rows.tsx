import { mostRegradeRows, type RegradeRow } from '@assay/core/regrades';
import { Table, Text } from '@mantine/core';
import { TextLink } from '../../layout/links.tsx';
import { Part } from '../../layout/page.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { crossingCell, percentWords } from './regrade-words.ts';

const columns = [
  { key: 'candidate', label: 'Candidate' },
  { key: 'opening', label: 'Opening' },
  { key: 'before', label: 'Before', align: 'right' },
  { key: 'after', label: 'After', align: 'right' },
  { key: 'crossing', label: 'Floor and decision' },
] as const;

/** Whose score changes, whoever crosses the floor first. */
export function RegradeRows({ rows, changed }: { rows: readonly RegradeRow[]; changed: number }) {
  if (rows.length === 0) return null;
  return (
    <Part title="Whose score changes">
      <DataTable label="Scores that change" columns={columns}>
        {rows.map((row) => (
          <Table.Tr key={row.invitationId}>
            <Table.Td>
              <TextLink to="/invitations/$invitationId" params={{ invitationId: row.invitationId }}>
                {row.candidate}
              </TextLink>
            </Table.Td>
            <Table.Td>{row.opening}</Table.Td>
            <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
              {percentWords(row.percentBefore, row.scoreBefore)}
            </Table.Td>
            <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
              {percentWords(row.percentAfter, row.scoreAfter)}
            </Table.Td>
            <Table.Td>{crossingCell(row)}</Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
      {changed > rows.length ? (
        <Text size="sm" c="dimmed">
          {`The first ${mostRegradeRows} of ${changed} are listed; all are meant.`}
        </Text>
      ) : null}
    </Part>
  );
}
