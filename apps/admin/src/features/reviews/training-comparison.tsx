import type { TrainingResult } from '@assay/core/reviews';
import { formatNumber } from '@assay/ui';
import { Table } from '@mantine/core';
import { differenceWords } from './training-words.ts';

/** Criterion by criterion the own points beside those that count. */
export function TrainingComparison({ criteria }: Pick<TrainingResult, 'criteria'>) {
  return (
    <Table aria-label="Your points beside those it was settled at" verticalSpacing={6} horizontalSpacing="xs" fz="sm" mt="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Criterion</Table.Th>
          <Table.Th ta="right">You</Table.Th>
          <Table.Th ta="right">Settled</Table.Th>
          <Table.Th ta="right">Difference</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {criteria.map(({ id, title, own, settled, difference, most }) => (
          <Table.Tr key={id}>
            <Table.Td>{title}</Table.Td>
            <Table.Td ta="right">{formatNumber(own, 2)}</Table.Td>
            <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
              {formatNumber(settled, 2)} of {formatNumber(most, 2)}
            </Table.Td>
            <Table.Td ta="right" fw={difference === 0 ? 400 : 550}>
              {differenceWords(difference)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
