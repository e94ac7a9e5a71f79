import { formatNumber } from '@assay/ui';
import type { RefObject } from 'react';
import { BarChart, type Counted } from './bar-chart.tsx';
import classes from './chart.module.css';
import { type Bin, labelSide } from './chart-geometry.ts';

export type ScoreChartProps = {
  bins: readonly Bin[];
  counted: Counted;
  floorPercent: number | null;
  mean: number | null;
  isWeak: boolean;
  summary: string;
  svg: RefObject<SVGSVGElement | null>;
};

const wholeOf = { candidate: 'all points', answer: 'its points' } as const satisfies Record<Counted, string>;

export function ScoreChart({ bins, counted, floorPercent, mean, isWeak, summary, svg }: ScoreChartProps) {
  return (
    <BarChart
      label="Score distribution"
      {...{ bins, counted, isWeak, summary, svg }}
      scale={{ long: `score in per cent of ${wholeOf[counted]}`, short: 'score in %' }}
      line={floorPercent}
      mean={mean === null ? null : { word: 'mean', percent: mean }}
    >
      {({ area, baseline, x }) =>
        floorPercent === null ? null : (
          // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing cannot be focused
          <g aria-hidden="true">
            <line className={classes['floor']} x1={x(floorPercent)} x2={x(floorPercent)} y1={area.top - 34} y2={baseline} />
            <text
              className={classes['floor-label']}
              x={x(floorPercent) + (labelSide(floorPercent) === 'start' ? 6 : -6)}
              y={area.top - 26}
              textAnchor={labelSide(floorPercent)}
            >
              floor {formatNumber(floorPercent, 1)}
            </text>
          </g>
        )
      }
    </BarChart>
  );
}
