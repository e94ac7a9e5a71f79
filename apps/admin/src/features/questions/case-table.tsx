import type { QueryResult } from '@assay/core/runs';
import { formatCount, ResultTable } from '@assay/ui';
import { Group, Table, Text } from '@mantine/core';
import { DataTable } from '../../lists/data-table.tsx';
import { Tag } from '../../lists/tag.tsx';
import classes from './case-table.module.css';

type CaseTableProps = {
  cases: readonly {
    id: string;
    group: string | null;
    isSample: boolean;
    why: string;
    input: string;
    expected: string;
    expectedResult: QueryResult | null;
  }[];
};

const columns = [
  { key: 'case', label: 'Case' },
  { key: 'input', label: 'Input' },
  { key: 'expected', label: 'Expected' },
] as const;

export function CaseTable({ cases }: CaseTableProps) {
  return (
    <DataTable label="Cases" columns={columns}>
      {cases.map((one) => (
        <Table.Tr key={one.id} className={classes['row']}>
          <Table.Td miw="11rem" maw="15rem">
            <Group gap="xs">
              <Text size="sm" fw={550}>
                {one.group ?? 'shown only'}
              </Text>
              {one.isSample ? <Tag tone="blue">Visible</Tag> : null}
            </Group>
            <Text size="xs" c="dimmed">
              {one.why}
            </Text>
          </Table.Td>
          <Table.Td>
            <Value text={one.input} />
          </Table.Td>
          <Table.Td>
            {one.expectedResult === null ? <Value text={one.expected} /> : <ResultTable label="Expected" result={one.expectedResult} />}
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

const shownLines = 12;

/** A case of the size group may be a megabyte: its beginning says what it is. */
function Value({ text }: { text: string }) {
  const shown = text.slice(0, 600).split('\n').slice(0, shownLines).join('\n');
  const hidden = text.length - shown.length;
  return (
    <>
      <pre className={classes['value']}>{hidden > 0 ? `${shown} …` : shown}</pre>
      {hidden > 0 ? (
        <Text size="xs" c="dimmed">
          and {formatCount(hidden, 'more character')}
        </Text>
      ) : null}
    </>
  );
}
