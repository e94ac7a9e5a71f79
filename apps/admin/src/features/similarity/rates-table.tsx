import type { CaseRate } from '@assay/core/similarity';
import { formatNumber } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import { DataTable } from '../../lists/data-table.tsx';
import { rateWords } from './similarity-words.ts';

type RatesTableProps = { label: string; what: string; rows: readonly { key: string; name: string; rate: CaseRate }[] };

/** How many attempts have a case that is open or confirmed, row by row. */
export function RatesTable({ label, what, rows }: RatesTableProps) {
  const columns = [
    { key: 'what', label: what },
    { key: 'rate', label: 'With a case' },
    { key: 'confirmed', label: 'Confirmed', align: 'right', isWideOnly: true },
  ] as const;
  return (
    <DataTable label={label} columns={columns}>
      {rows.map(({ key, name, rate }) => {
        const { value, from } = rateWords(rate);
        return (
          <Table.Tr key={key}>
            <Table.Td>{name}</Table.Td>
            <Table.Td miw="11rem">
              {value}
              <Text size="xs" c="dimmed">
                {from}
              </Text>
            </Table.Td>
            <Table.Td ta="right" visibleFrom="sm">
              {formatNumber(rate.confirmed)}
            </Table.Td>
          </Table.Tr>
        );
      })}
    </DataTable>
  );
}
