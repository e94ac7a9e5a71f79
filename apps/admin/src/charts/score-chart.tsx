import { formatCount, formatNumber } from '@assay/ui';
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import type { Bin } from './chart-geometry.ts';
import { chartOf, labelSide, plot, xOf } from './chart-geometry.ts';
import classes from './score-chart.module.css';

type ScoreChartProps = {
  bins: readonly Bin[];
  /** What a bar is made of. */
  counted: Counted;
  floorPercent: number | null;
  mean: number | null;
  isWeak: boolean;
  summary: string;
  svgRef: RefObject<SVGSVGElement | null>;
  /** The table is one key away: T. */
  onTable: () => void;
};

/** `candidate`: scores of whole attempts; `answer`: those of one question. */
export type Counted = 'candidate' | 'answer';

const wholeOf = { candidate: 'all points', answer: 'its points' } as const satisfies Record<Counted, string>;

/** About as wide as a digit of the chart's numbers. */
const digitWidth = 7.5;
/** Below this both captions under the axis do not fit in full. */
const narrow = 420;

export function ScoreChart({ bins, counted, floorPercent, mean, isWeak, summary, svgRef, onTable }: ScoreChartProps) {
  const { ref: frame, width } = useElementSize();
  const widestCount = formatNumber(chartOf(bins).countTicks.at(-1)?.value ?? 0);
  const area = {
    ...plot,
    left: Math.max(plot.left, 14 + widestCount.length * digitWidth),
    width: width === 0 ? plot.width : Math.max(260, Math.round(width)),
  };
  const chart = chartOf(bins, area);
  const x = (score: number) => xOf(score, area);
  const [current, setCurrent] = useState(0);
  const summaryId = useId();

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === 't') return onTable();
    const next = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: chart.bars.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const index = Math.min(chart.bars.length - 1, Math.max(0, next));
    setCurrent(index);
    svgRef.current?.querySelector<SVGElement>(`[data-bar="${index}"]`)?.focus();
  };

  return (
    <div className={classes['frame']} ref={frame}>
      <p id={summaryId} hidden>
        {summary} Arrow keys go from bar to bar, T shows the table.
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset */}
      <svg
        ref={svgRef}
        viewBox={`0 0 ${area.width} ${area.height}`}
        className={classes['chart']}
        data-weak={isWeak}
        role="group"
        aria-label="Score distribution"
        aria-describedby={summaryId}
        onKeyDown={onKeyDown}
      >
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
            <text key={tick.value} className={classes['tick']} x={tick.x} y={chart.baseline + 18} textAnchor="middle">
              {tick.value}
            </text>
          ))}
          <text className={classes['tick']} x={area.width - area.right} y={area.height - 3} textAnchor="end">
            {area.width < narrow ? 'score in %' : `score in per cent of ${wholeOf[counted]}`}
          </text>
          <text className={classes['tick']} x={area.left} y={12} textAnchor="start">
            {counted}s
          </text>
        </g>
        {chart.bars.map((bar, index) => (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing is not interactive; each bar is read as a picture of its number
          <g
            key={bar.bin.from}
            role="img"
            aria-label={`${bar.label}: ${formatCount(bar.bin.count, counted)}`}
            tabIndex={index === current ? 0 : -1}
            data-bar={index}
            className={classes['bar']}
            onFocus={() => setCurrent(index)}
          >
            <title>{`${bar.label}: ${formatCount(bar.bin.count, counted)}`}</title>
            <rect className={classes['reach']} x={bar.x} y={area.top} width={bar.width} height={chart.baseline - area.top} />
            <rect
              className={classes['fill']}
              data-below={floorPercent !== null && bar.bin.to <= floorPercent}
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={bar.height}
              rx={3}
            />
            {bar.bin.count === 0 || formatNumber(bar.bin.count).length * digitWidth > bar.width + 6 ? null : (
              <text className={classes['count']} x={bar.x + bar.width / 2} y={bar.y - 6} textAnchor="middle">
                {formatNumber(bar.bin.count)}
              </text>
            )}
          </g>
        ))}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing cannot be focused */}
        <g aria-hidden="true">
          <line className={classes['base']} x1={area.left} x2={area.width - area.right} y1={chart.baseline} y2={chart.baseline} />
          {mean === null ? null : (
            <text className={classes['tick']} x={area.left} y={area.height - 3}>
              ▲ mean {formatNumber(mean, 1)}
            </text>
          )}
          {mean === null ? null : <path className={classes['mean']} d={`M${x(mean)} ${chart.baseline + 1} l-5 8 h10 z`} />}
          {floorPercent === null ? null : (
            <>
              <line className={classes['floor']} x1={x(floorPercent)} x2={x(floorPercent)} y1={area.top - 34} y2={chart.baseline} />
              <text
                className={classes['floor-label']}
                x={x(floorPercent) + (labelSide(floorPercent) === 'start' ? 6 : -6)}
                y={area.top - 26}
                textAnchor={labelSide(floorPercent)}
              >
                floor {formatNumber(floorPercent, 1)}
              </text>
            </>
          )}
        </g>
      </svg>
    </div>
  );
}
