import type { RefObject } from 'react';
import classes from './chart.module.css';
import { ChartPicture } from './chart-picture.tsx';
import { ShareLevels, ShareLine, ShareSign } from './share-line.tsx';
import { sharePlot, shareY } from './share-scale.ts';
import { useMarks } from './use-marks.ts';
import own from './week-chart.module.css';
import { datedWeeks, middleOf, stretchesOf, type Week, weekScale } from './week-geometry.ts';

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

/** A share week by week with its interval, and what changed meanwhile, numbered as in the list below the chart. */
export function WeekChart({ label, weeks, changes, dateWords, summary, svg }: WeekChartProps) {
  const inTime = [
    ...weeks.map((week) => ({ kind: 'week' as const, at: middleOf(week), ...week })),
    ...changes.map((change, index) => ({ kind: 'change' as const, at: change.day, number: index + 1, ...change })),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const marks = useMarks(inTime.length);
  return (
    <ChartPicture {...{ label, summary, svg, marks }} heightAt={() => sharePlot.height}>
      {(width) => {
        const area = { ...sharePlot, width };
        const xOf = weekScale(weeks, area);
        const [right, base] = [width - area.right, area.height - area.bottom];
        return (
          <>
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing cannot be focused */}
            <g aria-hidden="true">
              <ShareLevels area={area} />
              {datedWeeks(weeks, area).map((monday) => (
                <text key={monday} className={classes['tick']} x={xOf(monday)} y={base + 18}>
                  {dateWords(monday)}
                </text>
              ))}
              <text className={classes['tick']} x={right} y={area.height - 3} textAnchor="end">
                {weeks[0] === undefined || weeks[0].weeks === 1 ? 'week from Monday' : `${weeks[0].weeks} weeks from Monday`}
              </text>
              <line className={classes['base']} x1={area.left} x2={right} y1={base} y2={base} />
              {stretchesOf(weeks, area).map((points) => (
                <ShareLine key={points[0]?.x} points={points} />
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
                  <ShareSign x={xOf(mark.at)} y={mark.share === null ? null : shareY(mark.share.value, area)} base={base} />
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
