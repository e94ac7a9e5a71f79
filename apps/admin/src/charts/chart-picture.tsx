import { useElementSize } from '@mantine/hooks';
import { type ReactNode, type RefObject, useId } from 'react';
import classes from './chart.module.css';
import type { Marks } from './use-marks.ts';

type ChartPictureProps = {
  label: string;
  /** The chart in words. */
  summary: string;
  svg: RefObject<SVGSVGElement | null>;
  marks: Marks;
  isWeak?: boolean;
  heightAt: (width: number) => number;
  /** What is drawn at this width. */
  children: (width: number) => ReactNode;
};

/** Before the page is laid out. */
const usualWidth = 720;
const narrowest = 260;

/** The drawing of a chart, as wide as its place, one pixel a unit: its texts are as large as those around it. */
export function ChartPicture({ label, summary, svg, marks, isWeak = false, heightAt, children }: ChartPictureProps) {
  const { ref, width: measured } = useElementSize();
  const width = measured === 0 ? usualWidth : Math.max(narrowest, Math.round(measured));
  const summaryId = useId();
  return (
    <div className={classes['frame']} ref={ref}>
      <p id={summaryId} hidden>
        {summary} Arrow keys go from mark to mark, T shows the table.
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset */}
      <svg
        ref={svg}
        viewBox={`0 0 ${width} ${heightAt(width)}`}
        className={classes['chart']}
        data-weak={isWeak}
        role="group"
        aria-label={label}
        aria-describedby={summaryId}
        onKeyDown={marks.onKeyDown}
      >
        {children(width)}
      </svg>
    </div>
  );
}
