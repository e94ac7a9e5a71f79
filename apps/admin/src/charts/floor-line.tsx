import { formatNumber } from '@assay/ui';
import type { Drawn } from './bar-chart.tsx';
import classes from './chart.module.css';
import { sideOf } from './chart-geometry.ts';

/** The floor, or another line that stands; the words around the chart tell it to whoever does not see it. */
export function FloorLine({ percent, drawn, labelY, word = 'floor' }: { percent: number; drawn: Drawn; labelY: number; word?: string }) {
  const x = drawn.x(percent);
  const label = `${word} ${formatNumber(percent, 1)}`;
  const side = sideOf(x, label, drawn.area);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing cannot be focused
    <g aria-hidden="true">
      <line className={classes['floor']} x1={x} x2={x} y1={labelY - 8} y2={drawn.baseline} />
      <text className={classes['floor-label']} x={x + (side === 'start' ? 6 : -6)} y={labelY} textAnchor={side}>
        {label}
      </text>
    </g>
  );
}
