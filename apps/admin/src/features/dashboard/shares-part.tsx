import type { MeasuredShare } from '@assay/core/analytics';
import { enoughAnswers } from '@assay/core/analytics';
import { formatNumber, formatPercent } from '@assay/ui';
import { Table } from '@mantine/core';
import { ChartFrame, type Framed } from '../../charts/chart-frame.tsx';
import { RowChart } from '../../charts/row-chart.tsx';
import type { Row } from '../../charts/row-geometry.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { nWords, shareWords } from '../../words/figure-words.ts';
import { FigureCard, FigureHeading } from './figure-card.tsx';

export type NamedShare = { name: string; share: MeasuredShare };

type SharesPartProps = Omit<Framed, 'heading'> & { title: string; nameWord: string; shares: readonly NamedShare[]; sentence: string };

/** How much of the points people get, section by section or skill by skill. */
export function SharesPart({ title, nameWord, shares, sentence, ...framed }: SharesPartProps) {
  const columns = [
    { key: 'name', label: nameWord },
    { key: 'share', label: 'Share of the points', align: 'right' },
    { key: 'n', label: 'Candidates', align: 'right' },
  ] as const;
  return (
    <FigureCard label={title}>
      <ChartFrame
        {...framed}
        name={title}
        isWithheld={shares.length === 0}
        heading={<FigureHeading title={title} sentence={sentence} />}
        rows={() => [
          [nameWord.toLocaleLowerCase('en'), 'share_of_points', 'low', 'high', 'n'],
          ...shares.map(({ name, share }) => [name, share.value, share.low, share.high, share.n]),
        ]}
        table={
          <DataTable label={title} columns={columns}>
            {shares.map(({ name, share }) => (
              <Table.Tr key={name}>
                <Table.Td>{name}</Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {shareWords(share)}
                </Table.Td>
                <Table.Td ta="right">{formatNumber(share.n)}</Table.Td>
              </Table.Tr>
            ))}
          </DataTable>
        }
      >
        {(svg) => <RowChart label={title} rows={shares.map(rowOf)} summary={sentence} svg={svg} />}
      </ChartFrame>
    </FigureCard>
  );
}

function rowOf({ name, share }: NamedShare, index: number): Row {
  const notes = [`${shareWords(share)} · ${nWords(share)}${share.n < enoughAnswers ? ', a hint so far' : ''}`];
  return {
    key: `${index} ${name}`,
    label: name,
    value: formatPercent(share.value),
    share: share.value,
    interval: { low: share.low, high: share.high },
    notes,
    words: `${name}: ${notes[0]}`,
  };
}
