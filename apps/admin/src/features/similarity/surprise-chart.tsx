import { oddsOf } from '@assay/core/similarity';
import { formatNumber } from '@assay/ui';
import { Table } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { DataTable } from '../../lists/data-table.tsx';
import { heightOf, type SurpriseBar } from './surprise-bars.ts';
import classes from './surprise-chart.module.css';

const [height, left, bottom, top] = [190, 8, 36, 16];

/** All pairs by how surprising they are, with what they would be were all of them honest as a line. */
export function SurpriseChart({ bars, least, summary }: { bars: readonly SurpriseBar[]; least: number; summary: string }) {
  const { ref, width: measured } = useElementSize();
  const width = Math.max(260, Math.floor(measured));
  const most = Math.max(1, ...bars.map(({ count, expected }) => Math.max(count, expected)));
  const step = (width - 2 * left) / Math.max(1, bars.length);
  const base = height - bottom;
  const x = (index: number) => left + index * step;
  const y = (count: number) => base - (base - top) * heightOf(count, most);
  const end = bars.at(-1)?.to ?? 1;
  const honest = bars.map(({ expected }, index) => `${index === 0 ? 'M' : 'L'}${x(index) + step / 2} ${y(expected)}`).join(' ');
  const leastX = Math.min(width - left, left + (least / end) * (width - 2 * left));
  return (
    <div ref={ref} style={{ maxWidth: '46rem' }}>
      <svg viewBox={`0 0 ${width} ${height}`} className={classes['chart']} role="img" aria-label={summary}>
        {bars.map(({ from, count }, index) => (
          <rect
            key={from}
            className={classes['bar']}
            x={x(index) + 1}
            y={y(count)}
            width={Math.max(1, step - 2)}
            height={base - y(count)}
          />
        ))}
        <path className={classes['honest']} d={honest} />
        <line className={classes['base']} x1={left} x2={width - left} y1={base} y2={base} />
        <line className={classes['least']} x1={leastX} x2={leastX} y1={top - 8} y2={base} />
        <text className={classes['label']} x={left} y={base + 16}>
          as alike as any
        </text>
        <text className={classes['label']} x={width - left} y={base + 16} textAnchor="end">
          {oddsOf(end)} and rarer
        </text>
        <text className={classes['label']} x={left} y={height - 4}>
          bars: pairs found · dashed: were all honest
        </text>
      </svg>
    </div>
  );
}

const columns = [
  { key: 'odds', label: 'As alike as' },
  { key: 'count', label: 'Pairs', align: 'right' },
  { key: 'expected', label: 'Were all honest', align: 'right' },
] as const;

export function SurpriseTable({ bars }: { bars: readonly SurpriseBar[] }) {
  return (
    <div style={{ maxWidth: '32rem' }}>
      <DataTable label="Pairs by surprise" columns={columns}>
        {bars.map(({ from, count, expected }) => (
          <Table.Tr key={from}>
            <Table.Td>{oddsOf(from)} or rarer</Table.Td>
            <Table.Td ta="right">{formatNumber(count)}</Table.Td>
            <Table.Td ta="right">{formatNumber(expected, expected < 10 ? 2 : 0)}</Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
    </div>
  );
}
