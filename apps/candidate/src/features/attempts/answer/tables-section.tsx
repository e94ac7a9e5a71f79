import type { TableSketch } from '@assay/core/questions';
import { ResultTable, rowsWords, TableSketches } from '@assay/ui';
import { Stack, Text, Title } from '@mantine/core';

/** The tables that a query reads: drawn with their keys, then the first rows of each in the data that the visible case runs on. */
export function TablesSection({ tables }: { tables: readonly TableSketch[] }) {
  return (
    <Stack gap="sm" mt="lg">
      <Title order={2} size="h4">
        Tables
      </Title>
      <TableSketches tables={tables} />
      <Text size="sm" c="dimmed">
        A question mark: the column may be NULL. The database is SQLite. The rows below are those of the first visible case.
      </Text>
      {tables.map(({ name, columns, rows, rowCount }) => (
        <div key={name}>
          <Text size="sm" fw={550} mb={4}>
            {name}
            <Text span c="dimmed" fw={400}>
              {rowCount === 0 ? ', empty' : `, ${rowsWords({ rows, ...(rowCount > rows.length ? { rowCount } : {}) })}`}
            </Text>
          </Text>
          {rowCount > 0 && (
            <ResultTable label={`Rows of ${name}`} result={{ columns: columns.map((column) => column.name), rows: [...rows] }} />
          )}
        </div>
      ))}
    </Stack>
  );
}
