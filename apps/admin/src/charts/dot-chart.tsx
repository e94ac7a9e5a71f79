import type { RefObject } from 'react';
import { ChartPicture } from './chart-picture.tsx';
import own from './dot-chart.module.css';
import { nextPoint } from './marks.ts';
import { PlaneAxes, type PlaneAxis } from './plane-axes.tsx';
import { acrossOf, scatterPlot, upOf } from './scatter-geometry.ts';
import { useMarks } from './use-marks.ts';

export type Dot = { x: number; y: number };

type DotChartProps = {
  label: string;
  dots: readonly Dot[];
  xAxis: PlaneAxis;
  yAxis: PlaneAxis;
  /** The chart in words. */
  summary: string;
  isWeak?: boolean;
  svg: RefObject<SVGSVGElement | null>;
};

const height = 320;

/** Dots in a plane that lead nowhere: whose they are is not for a chart to say. */
export function DotChart({ label, dots, xAxis, yAxis, summary, isWeak = false, svg }: DotChartProps) {
  const marks = useMarks(dots.length, (key, current) => nextPoint(key, current, dots));
  return (
    <ChartPicture {...{ label, summary, svg, marks, isWeak }} heightAt={() => height}>
      {(width) => {
        const area = { ...scatterPlot, width, height };
        return (
          <>
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing cannot be focused */}
            <g aria-hidden="true">
              <PlaneAxes {...{ xAxis, yAxis, area }} />
            </g>
            {dots.map((dot, index) => {
              const words = `${xAxis.label} ${xAxis.format(dot.x)}, ${yAxis.label} ${yAxis.format(dot.y)}`;
              const [cx, cy] = [acrossOf(xAxis, dot.x, area), upOf(yAxis, dot.y, area)];
              return (
                // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing is not interactive; each dot is read as a picture of its numbers
                // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same numbers, and a dot is nobody
                <g key={index} role="img" aria-label={words} className={own['dot']} {...marks.markProps(index)}>
                  <title>{words}</title>
                  <circle className={own['sign']} cx={cx} cy={cy} r={5.5} />
                </g>
              );
            })}
          </>
        );
      }}
    </ChartPicture>
  );
}
