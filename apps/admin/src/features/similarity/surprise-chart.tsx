import { oddsOf } from '@assay/core/similarity';
import { formatCount, formatNumber } from '@assay/ui';
import { Table } from '@mantine/core';
import type { RefObject } from 'react';
import classes from '../../charts/chart.module.css';
import { ChartPicture } from '../../charts/chart-picture.tsx';
import { useMarks } from '../../charts/use-marks.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { heightOf, type SurpriseBar } from './surprise-bars.ts';
import own from './surprise-chart.module.css';

type SurpriseChartProps = { bars: readonly SurpriseBar[]; least: number; summary: string; svg: RefObject<SVGSVGElement | null> };

const [height, left, bottom, top] = [190, 8, 36, 16];

/** All pairs by how surprising they are, with what they would be were all of them honest as a line. */
export function SurpriseChart({ bars, least, summary, svg }: SurpriseChartProps) {
  const marks = useMarks(bars.length);
  const most = Math.max(1, ...bars.map(({ count, expected }) => Math.max(count, expected)));
  const base = height - bottom;
  const y = (count: number) => base - (base - top) * heightOf(count, most);
  const end = bars.at(-1)?.to ?? 1;
  return (
    <ChartPicture label="Pairs by surprise" {...{ summary, svg, marks }} heightAt={() => height}>
      {(width) => {
        const step = (width - 2 * left) / Math.max(1, bars.length);
        const x = (index: number) => left + index * step;
        const honest = bars.map(({ expected }, index) => `${index === 0 ? 'M' : 'L'}${x(index) + step / 2} ${y(expected)}`).join(' ');
        const leastX = Math.min(width - left, left + (least / end) * (width - 2 * left));
        return (
          <>
            {bars.map((bar, index) => (
              // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing is not interactive; each bar is read as a picture of its number
              <g key={bar.from} role="img" aria-label={barWords(bar)} className={classes['mark']} {...marks.markProps(index)}>
                <title>{barWords(bar)}</title>
                <rect className={classes['reach']} x={x(index)} y={top} width={step} height={base - top} />
                <rect
                  className={classes['fill']}
                  x={x(index) + 1}
                  y={y(bar.count)}
                  width={Math.max(1, step - 2)}
                  height={base - y(bar.count)}
                />
              </g>
            ))}
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing cannot be focused */}
            <g aria-hidden="true">
              <path className={own['honest']} d={honest} />
              <line className={classes['base']} x1={left} x2={width - left} y1={base} y2={base} />
              <line className={classes['floor']} x1={leastX} x2={leastX} y1={top - 8} y2={base} />
              <text className={classes['tick']} x={left} y={base + 16}>
                as alike as any
              </text>
              <text className={classes['tick']} x={width - left} y={base + 16} textAnchor="end">
                {oddsOf(end)} and rarer
              </text>
              <text className={classes['tick']} x={left} y={height - 4}>
                bars: pairs found · dashed: were all honest
              </text>
            </g>
          </>
        );
      }}
    </ChartPicture>
  );
}

const expectedWords = ({ expected }: SurpriseBar): string => formatNumber(expected, expected < 10 ? 2 : 0);

const barWords = (bar: SurpriseBar): string =>
  `${oddsOf(bar.from)} or rarer: ${formatCount(bar.count, 'pair')}, ${expectedWords(bar)} were all honest`;

const columns = [
  { key: 'odds', label: 'As alike as' },
  { key: 'count', label: 'Pairs', align: 'right' },
  { key: 'expected', label: 'Were all honest', align: 'right' },
] as const;

export function SurpriseTable({ bars }: { bars: readonly SurpriseBar[] }) {
  return (
    <div style={{ maxWidth: '32rem' }}>
      <DataTable label="Pairs by surprise" columns={columns}>
        {bars.map((bar) => (
          <Table.Tr key={bar.from}>
            <Table.Td>{oddsOf(bar.from)} or rarer</Table.Td>
            <Table.Td ta="right">{formatNumber(bar.count)}</Table.Td>
            <Table.Td ta="right">{expectedWords(bar)}</Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
    </div>
  );
}
