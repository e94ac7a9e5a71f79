import { formatPercent } from '@assay/ui';
import type { RefObject } from 'react';
import classes from './chart.module.css';
import { ChartPicture } from './chart-picture.tsx';
import { useMarks } from './use-marks.ts';
import own from './week-chart.module.css';
import { datedWeeks, middleOf, shareY, stretchesOf, type Week, weekPlot, weekScale } from './week-geometry.ts';

/** `words` are what is read of it. */
export type WeekMark = Week & { words: string };
/** What happened on a day. */
export type ChangeOnChart = { day: string; words: string };

type WeekChartProps = {
  label: string;
  weeks: readonly WeekMark[];
  changes: readonly ChangeOnChart[];
  dateWords: (day: string) => string;
  summary: string;
  svg: RefObject<SVGSVGElement | null>;
};

const levels = [0, 0.25, 0.5, 0.75, 1];

/** A share week by week with its interval, and what changed meanwhile, numbered as in the list below the chart. */
export function WeekChart({ label, weeks, changes, dateWords, summary, svg }: WeekChartProps) {
  const inTime = [
    ...weeks.map((week) => ({ kind: 'week' as const, at: middleOf(week.monday), ...week })),
    ...changes.map((change, index) => ({ kind: 'change' as const, at: change.day, number: index + 1, ...change })),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const marks = useMarks(inTime.length);
  return (
    <ChartPicture {...{ label, summary, svg, marks }} heightAt={() => weekPlot.height}>
      {(width) => {
        const area = { ...weekPlot, width };
        const xOf = weekScale(weeks, area);
        const [right, base] = [width - area.right, area.height - area.bottom];
        return (
          <>
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing cannot be focused */}
            <g aria-hidden="true">
              {levels.map((level) => (
                <g key={level}>
                  <line className={classes['grid']} x1={area.left} x2={right} y1={shareY(level, area)} y2={shareY(level, area)} />
                  <text className={classes['tick']} x={area.left - 8} y={shareY(level, area) + 4} textAnchor="end">
                    {formatPercent(level)}
                  </text>
                </g>
              ))}
              {datedWeeks(weeks, area).map((monday) => (
                <text key={monday} className={classes['tick']} x={xOf(monday)} y={base + 18}>
                  {dateWords(monday)}
                </text>
              ))}
              <text className={classes['tick']} x={right} y={area.height - 3} textAnchor="end">
                week from Monday
              </text>
              <line className={classes['base']} x1={area.left} x2={right} y1={base} y2={base} />
              {stretchesOf(weeks, area).map((points) => (
                <g key={points[0]?.x}>
                  <path
                    className={own['band']}
                    d={`M${points.map(({ x, high }) => `${x} ${high}`).join(' L')} L${points
                      .toReversed()
                      .map(({ x, low }) => `${x} ${low}`)
                      .join(' L')} Z`}
                  />
                  <path className={own['line']} d={`M${points.map(({ x, y }) => `${x} ${y}`).join(' L')}`} />
                  {points.map(({ x, low, high }) => (
                    <line key={x} className={own['interval']} x1={x} x2={x} y1={low} y2={high} />
                  ))}
                </g>
              ))}
            </g>
            {inTime.map((mark, index) => (
              // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing is not interactive; each mark is read as a picture of its words
              <g
                key={`${mark.kind} ${mark.at} ${mark.words}`}
                role="img"
                aria-label={mark.words}
                className={classes['mark']}
                {...marks.markProps(index)}
              >
                <title>{mark.words}</title>
                {mark.kind === 'change' ? (
                  <Change x={xOf(mark.day)} number={mark.number} base={base} />
                ) : (
                  <WeekSign x={xOf(mark.at)} y={mark.share === null ? null : shareY(mark.share.value, area)} base={base} />
                )}
              </g>
            ))}
          </>
        );
      }}
    </ChartPicture>
  );
}

/** A flag with its number. */
function Change({ x, number, base }: { x: number; number: number; base: number }) {
  return (
    <>
      <line className={own['change']} x1={x} x2={x} y1={26} y2={base} />
      <rect className={own['flag']} x={x - 11} y={6} width={22} height={20} rx={5} />
      <text className={own['number']} x={x} y={20} textAnchor="middle">
        {number}
      </text>
    </>
  );
}

/** A point, or of too few an empty ring on the base line. */
function WeekSign({ x, y, base }: { x: number; y: number | null; base: number }) {
  return (
    <>
      <circle className={own['reach']} cx={x} cy={y ?? base} r={12} />
      <circle className={own['point']} data-known={y !== null} cx={x} cy={y ?? base} r={y === null ? 3.5 : 4.5} />
    </>
  );
}
