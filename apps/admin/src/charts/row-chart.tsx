import type { RefObject } from 'react';
import classes from './chart.module.css';
import { ChartPicture } from './chart-picture.tsx';
import own from './row-chart.module.css';
import { barHeight, labelRoom, layoutOf, noteHeight, type Row, shortened } from './row-geometry.ts';
import { useMarks } from './use-marks.ts';

type RowChartProps = {
  label: string;
  rows: readonly Row[];
  summary: string;
  /** A share that the bars are held against. */
  line?: number;
  svg: RefObject<SVGSVGElement | null>;
};

/** Shares as bars below each other, each with its interval. */
export function RowChart({ label, rows, summary, line, svg }: RowChartProps) {
  const marks = useMarks(rows.length);
  return (
    <ChartPicture {...{ label, summary, svg, marks }} heightAt={(width) => layoutOf(rows, width).height}>
      {(width) => {
        const layout = layoutOf(rows, width);
        const { barLeft, barRight, isNarrow } = layout;
        const x = (share: number) => barLeft + Math.min(1, Math.max(0, share)) * (barRight - barLeft);
        return layout.rows.map(({ row, top, height, labelY, barY, noteLines, noteY }, index) => (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing is not interactive; each row is read as a picture of its words
          <g key={row.key} role="img" aria-label={row.words} className={classes['mark']} {...marks.markProps(index)}>
            <title>{row.words}</title>
            <rect className={classes['reach']} x={1} y={top} width={width - 2} height={height - 6} rx={4} />
            <text className={classes['count']} x={isNarrow ? barLeft + 2 : 8} y={labelY}>
              {shortened(row.label, labelRoom(layout, width))}
            </text>
            <rect className={own['track']} x={barLeft} y={barY} width={barRight - barLeft} height={barHeight} rx={3} />
            {row.share === null ? null : (
              <rect className={classes['fill']} x={barLeft} y={barY} width={x(row.share) - barLeft} height={barHeight} rx={3} />
            )}
            {row.interval === null ? null : (
              <path
                className={own['interval']}
                d={`M${x(row.interval.low)} ${barY + 3} v${barHeight - 6} m0 ${-(barHeight - 6) / 2} H${x(row.interval.high)} m0 ${-(barHeight - 6) / 2} v${barHeight - 6}`}
              />
            )}
            {line === undefined ? null : <path className={own['line']} d={`M${x(line)} ${barY - 3} v${barHeight + 6}`} />}
            <text className={classes['count']} x={width - 8} y={labelY} textAnchor="end">
              {row.value}
            </text>
            {noteLines.map((note, noteIndex) => (
              <text key={note} className={classes['tick']} x={barLeft + (isNarrow ? 2 : 0)} y={noteY + noteIndex * noteHeight}>
                {note}
              </text>
            ))}
          </g>
        ));
      }}
    </ChartPicture>
  );
}
