import type { MeasuredFigures, MeasuredSeconds } from '@assay/core/analytics';
import { formatNumber } from '@assay/ui';
import { Table, Text, Title } from '@mantine/core';
import { DataTable } from '../../lists/data-table.tsx';
import { boundsWords, durationWords } from '../../words/figure-words.ts';

const columns = [
  { key: 'what', label: 'Time' },
  { key: 'n', label: 'Answers', align: 'right' },
  { key: 'lower', label: 'A quarter took at most', align: 'right' },
  { key: 'median', label: 'Half took at most', align: 'right' },
  { key: 'upper', label: 'Three quarters took at most', align: 'right' },
] as const;

/** Quartiles of the time, with their intervals. */
export function TimeRates({ times }: Pick<MeasuredFigures, 'times'>) {
  const rows = [
    { what: 'On the question', time: times.whole },
    { what: 'Until the first run', time: times.firstRun },
    { what: 'Until all visible cases passed', time: times.firstPass },
  ].flatMap(({ what, time }) => (time === null ? [] : [{ what, time }]));
  if (rows.length === 0) return null;
  return (
    <div>
      <Title order={3} size="sm" mb="xs">
        Time
      </Title>
      <DataTable label="Time taken" columns={columns}>
        {rows.map(({ what, time }) => (
          <Table.Tr key={what}>
            <Table.Td>{what}</Table.Td>
            <Table.Td ta="right">{formatNumber(time.n)}</Table.Td>
            <Quartile time={time.lower} />
            <Quartile time={time.median} />
            <Quartile time={time.upper} />
          </Table.Tr>
        ))}
      </DataTable>
    </div>
  );
}

function Quartile({ time }: { time: MeasuredSeconds }) {
  return (
    <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
      {durationWords(time.seconds)}
      <Text size="xs" c="dimmed">
        {boundsWords(time)}
      </Text>
    </Table.Td>
  );
}
