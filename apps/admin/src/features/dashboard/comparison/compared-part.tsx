import type { ComparedDashboard } from '@assay/core/analytics';
import { Stack, Table, Text } from '@mantine/core';
import { ChartFrame, type Framed } from '../../../charts/chart-frame.tsx';
import { RowChart } from '../../../charts/row-chart.tsx';
import { DataTable } from '../../../lists/data-table.tsx';
import { FigureCard } from '../figure-card.tsx';
import {
  againstFirst,
  comparedCsv,
  comparedLines,
  comparedRows,
  letterOf,
  reckonedWords,
  rulesWords,
  sideWords,
} from './compared-words.ts';

const title = 'Side by side';

/** The sides beside each other: how each differs from the first, in words, then everything that is compared. */
export function ComparedPart({ sides, ...framed }: Omit<Framed, 'heading' | 'fileName'> & { sides: readonly ComparedDashboard[] }) {
  const rules = rulesWords(sides);
  const sentences = [
    ...(rules === null ? [] : [rules]),
    ...sides.flatMap((side, index) => (sides[0] === undefined ? [] : againstFirst(side, index, sides[0]))),
  ];
  const unreckoned = sides.flatMap((side, index) => reckonedWords(side, index) ?? []);
  return (
    <FigureCard label={title}>
      <ChartFrame
        {...framed}
        name={title}
        fileName="figures-compared"
        heading={
          <Stack gap={4}>
            {sentences.map((words) => (
              <Text key={words} fw={550}>
                {words}
              </Text>
            ))}
            {sides.map((side, index) => (
              <Text key={letterOf(index)} size="sm">
                <strong>{letterOf(index)}</strong> {sideWords(side)}
              </Text>
            ))}
            {unreckoned.map((words) => (
              <Text key={words} size="sm">
                {words}
              </Text>
            ))}
            <Text size="sm" c="dimmed">
              Intervals at 95 %, each by itself: where nothing differs, one comparison in twenty looks as if something did. The sides may
              have had easier or harder questions, and other people.
            </Text>
          </Stack>
        }
        rows={() => comparedCsv(sides)}
        table={<ComparedTable sides={sides} />}
      >
        {(svg) => <RowChart label={title} rows={comparedRows(sides)} summary={sentences.join(' ')} svg={svg} />}
      </ChartFrame>
    </FigureCard>
  );
}

function ComparedTable({ sides }: { sides: readonly ComparedDashboard[] }) {
  const columns = [{ key: 'figure', label: 'Figure' }, ...sides.map((_, index) => ({ key: letterOf(index), label: letterOf(index) }))];
  return (
    <DataTable label={title} columns={columns}>
      {comparedLines(sides).map(({ label, cells }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines always stand in this order, and some have the same name
        <Table.Tr key={index}>
          <Table.Td miw="10rem">{label}</Table.Td>
          {cells.map((cell, side) => (
            <Table.Td key={letterOf(side)} miw="9rem">
              {cell}
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </DataTable>
  );
}
