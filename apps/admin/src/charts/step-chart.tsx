import type { RefObject } from 'react';
import classes from './chart.module.css';
import { ChartPicture } from './chart-picture.tsx';
import { ShareLevels, ShareLine, ShareSign } from './share-line.tsx';
import { labelledEvery, type Share, sharePlot, sharePoint, shareY, stepX } from './share-scale.ts';
import own from './step-chart.module.css';
import { useMarks } from './use-marks.ts';

/** `words` are what is read of it. */
export type Step = { key: string; label: string; share: Share; words: string };

type StepChartProps = {
  label: string;
  steps: readonly Step[];
  /** Under the axis. */
  caption: string;
  isWeak: boolean;
  /** Something that holds from the beginning of a step on, by its index. */
  since: { step: number; label: string; words: string } | null;
  summary: string;
  svg: RefObject<SVGSVGElement | null>;
};

/** About as much room as a label takes. */
const labelRoom = 64;

/** Shares step by step, each with its interval. */
export function StepChart({ label, steps, caption, isWeak, since, summary, svg }: StepChartProps) {
  const marks = useMarks(steps.length + (since === null ? 0 : 1));
  return (
    <ChartPicture {...{ label, summary, svg, marks, isWeak }} heightAt={() => sharePlot.height}>
      {(width) => {
        const area = { ...sharePlot, width };
        const [right, base] = [width - area.right, area.height - area.bottom];
        const xOf = (index: number) => stepX(index, steps.length, area);
        const every = labelledEvery(steps.length, labelRoom, area);
        return (
          <>
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing cannot be focused */}
            <g aria-hidden="true">
              <ShareLevels area={area} />
              {steps.map((step, index) =>
                index % every === 0 ? (
                  <text key={step.key} className={classes['tick']} x={xOf(index)} y={base + 18} textAnchor="middle">
                    {step.label}
                  </text>
                ) : null,
              )}
              <text className={classes['tick']} x={right} y={area.height - 3} textAnchor="end">
                {caption}
              </text>
              <line className={classes['base']} x1={area.left} x2={right} y1={base} y2={base} />
              <ShareLine points={steps.map(({ share }, index) => sharePoint(xOf(index), share, area))} />
            </g>
            {steps.map((step, index) => (
              // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing is not interactive; each mark is read as a picture of its words
              <g key={step.key} role="img" aria-label={step.words} className={classes['mark']} {...marks.markProps(index)}>
                <title>{step.words}</title>
                <ShareSign x={xOf(index)} y={shareY(step.share.value, area)} base={base} />
              </g>
            ))}
            {since === null ? null : (
              // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: as above
              <g role="img" aria-label={since.words} className={classes['mark']} {...marks.markProps(steps.length)}>
                <title>{since.words}</title>
                <Since x={xOf(since.step - 0.5)} label={since.label} base={base} middle={(area.left + right) / 2} />
              </g>
            )}
          </>
        );
      }}
    </ChartPicture>
  );
}

function Since({ x, label, base, middle }: { x: number; label: string; base: number; middle: number }) {
  return (
    <>
      <line className={own['since']} x1={x} x2={x} y1={14} y2={base} />
      <text className={own['label']} x={x + (x > middle ? -6 : 6)} y={20} textAnchor={x > middle ? 'end' : 'start'}>
        {label}
      </text>
    </>
  );
}
