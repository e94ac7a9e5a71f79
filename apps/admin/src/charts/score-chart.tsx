import type { RefObject } from 'react';
import { BarChart, type Counted } from './bar-chart.tsx';
import type { Bin } from './chart-geometry.ts';
import { FloorLine } from './floor-line.tsx';

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
      {(drawn) => (floorPercent === null ? null : <FloorLine percent={floorPercent} drawn={drawn} labelY={drawn.area.top - 26} />)}
    </BarChart>
  );
}
