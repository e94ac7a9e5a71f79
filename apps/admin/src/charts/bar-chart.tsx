import { formatCount, formatNumber } from '@assay/ui';
import type { ReactNode, RefObject } from 'react';
import classes from './chart.module.css';
import { type Bin, chartOf, type Plot, partsOf, plot, xOf } from './chart-geometry.ts';
import { ChartPicture } from './chart-picture.tsx';
import { useMarks } from './use-marks.ts';

/** `candidate`: of whole attempts; `answer`: of one question. */
export type Counted = 'candidate' | 'answer';

/** Where something lies in the drawing. */
export type Drawn = { area: Plot; baseline: number; x: (percent: number) => number };

type BarChartProps = {
  label: string;
  bins: readonly Bin[];
  /** What a bar is made of. */
  counted: Counted;
  /** Under the axis; the short one where the other does not fit. */
  scale: { long: string; short: string };
  /** Bars below it are in another tone. */
  line?: number | null;
  mean: { word: string; percent: number } | null;
  isWeak: boolean;
  summary: string;
  svg: RefObject<SVGSVGElement | null>;
  /** Room above the bars. */
  top?: number;
  /** Lies behind the bars. */
  behind?: (drawn: Drawn) => ReactNode;
  /** Lies over them. */
  children?: (drawn: Drawn) => ReactNode;
};

/** About as wide as a digit of the chart's numbers. */
const digitWidth = 7.5;
/** Below this both captions under the axis do not fit in full. */
const narrow = 420;

/** How many there are in each stretch of a scale of per cents. */
export function BarChart(props: BarChartProps) {
  const { label, bins, counted, scale, line = null, mean, isWeak, summary, svg, top = plot.top, behind, children } = props;
  const marks = useMarks(bins.length);
  const widestCount = formatNumber(chartOf(bins).countTicks.at(-1)?.value ?? 0);
  return (
    <ChartPicture {...{ label, summary, svg, marks, isWeak }} heightAt={() => plot.height - plot.top + top}>
      {(width) => {
        const area = {
          ...plot,
          top,
          height: plot.height - plot.top + top,
          left: Math.max(plot.left, 14 + widestCount.length * digitWidth),
          width,
        };
        const chart = chartOf(bins, area);
        const x = (score: number) => xOf(score, area);
        const drawn = { area, baseline: chart.baseline, x };
        return (
          <>
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing cannot be focused */}
            <g aria-hidden="true">
              {chart.countTicks.map((tick) => (
                <g key={tick.value}>
                  <line className={classes['grid']} x1={area.left} x2={area.width - area.right} y1={tick.y} y2={tick.y} />
                  <text className={classes['tick']} x={area.left - 8} y={tick.y + 4} textAnchor="end">
                    {formatNumber(tick.value)}
                  </text>
                </g>
              ))}
              {chart.scoreTicks.map((tick) => (
                <text key={tick.value} className={classes['tick']} x={tick.x} y={chart.baseline + 21} textAnchor="middle">
                  {tick.value}
                </text>
              ))}
              <text className={classes['tick']} x={area.width - area.right} y={area.height - 3} textAnchor="end">
                {area.width < narrow ? scale.short : scale.long}
              </text>
              <text className={classes['tick']} x={area.left} y={12} textAnchor="start">
                {counted}s
              </text>
              {behind?.(drawn)}
            </g>
            {chart.bars.map((bar, index) => (
              // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing is not interactive; each bar is read as a picture of its number
              <g
                key={bar.bin.from}
                role="img"
                aria-label={`${bar.label}: ${formatCount(bar.bin.count, counted)}`}
                className={classes['mark']}
                {...marks.markProps(index)}
              >
                <title>{`${bar.label}: ${formatCount(bar.bin.count, counted)}`}</title>
                <rect className={classes['reach']} x={bar.x} y={area.top} width={bar.width} height={chart.baseline - area.top} />
                {partsOf(bar, line === null ? null : x(line)).map((part) => (
                  <rect
                    key={part.x}
                    className={classes['fill']}
                    data-below={part.isBelow}
                    x={part.x}
                    y={bar.y}
                    width={part.width}
                    height={bar.height}
                    rx={Math.min(3, part.width / 2)}
                  />
                ))}
              </g>
            ))}
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing cannot be focused */}
            <g aria-hidden="true">
              <line className={classes['base']} x1={area.left} x2={area.width - area.right} y1={chart.baseline} y2={chart.baseline} />
              {mean === null ? null : (
                <>
                  <text className={classes['tick']} x={area.left} y={area.height - 3}>
                    ▲ {mean.word} {formatNumber(mean.percent, 1)}
                  </text>
                  <path className={classes['mean']} d={`M${x(mean.percent)} ${chart.baseline + 1} l-5 8 h10 z`} />
                </>
              )}
            </g>
            {children?.(drawn)}
            {/* Over the lines, so that none goes through a number. */}
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing cannot be focused */}
            <g aria-hidden="true">
              {chart.bars.map(({ bin, x: left, y, width: wide }) =>
                bin.count === 0 || formatNumber(bin.count).length * digitWidth > wide + 2 ? null : (
                  <text
                    key={bin.from}
                    className={`${classes['count']} ${classes['over-lines']}`}
                    x={left + wide / 2}
                    y={y - 6}
                    textAnchor="middle"
                  >
                    {formatNumber(bin.count)}
                  </text>
                ),
              )}
            </g>
          </>
        );
      }}
    </ChartPicture>
  );
}
