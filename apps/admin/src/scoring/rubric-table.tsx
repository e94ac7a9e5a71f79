import type { Rubric } from '@assay/core/questions';
import { Stack, Table, Text } from '@mantine/core';
import { DataTable } from '../lists/data-table.tsx';

const columns = [
  { key: 'points', label: 'Points', align: 'right' },
  { key: 'text', label: 'What is seen' },
] as const;

/** Each criterion with its levels, from the best to the worst. */
export function RubricTable({ criteria }: Pick<Rubric, 'criteria'>) {
  return (
    <Stack gap="md">
      {criteria.map(({ id, title, levels }) => (
        <div key={id}>
          <Text fw={550} size="sm" mb={4}>
            {title}
          </Text>
          <DataTable label={title} columns={columns}>
            {levels.map(({ points, text }) => (
              <Table.Tr key={points}>
                <Table.Td ta="right" w="5rem">
                  {points}
                </Table.Td>
                <Table.Td miw="14rem">{text}</Table.Td>
              </Table.Tr>
            ))}
          </DataTable>
        </div>
      ))}
    </Stack>
  );
}
