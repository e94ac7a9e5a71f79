import { formatPercent } from '@assay/ui';
import classes from './chart.module.css';
import type { Plot } from './chart-geometry.ts';
import own from './share-line.module.css';
import { type SharePoint, shareY } from './share-scale.ts';

const levels = [0, 0.25, 0.5, 0.75, 1];

/** The lines from nothing to all of it, with their numbers on the left. */
export function ShareLevels({ area }: { area: Plot }) {
  return levels.map((level) => (
    <g key={level}>
      <line className={classes['grid']} x1={area.left} x2={area.width - area.right} y1={shareY(level, area)} y2={shareY(level, area)} />
      <text className={classes['tick']} x={area.left - 8} y={shareY(level, area) + 4} textAnchor="end">
        {formatPercent(level)}
      </text>
    </g>
  ));
}

/** Shares one after the other, with the band of their intervals. */
export function ShareLine({ points }: { points: readonly SharePoint[] }) {
  return (
    <>
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
    </>
  );
}

/** A point, or of too few an empty ring on the base line. */
export function ShareSign({ x, y, base }: { x: number; y: number | null; base: number }) {
  return (
    <>
      <circle className={own['reach']} cx={x} cy={y ?? base} r={12} />
      <circle className={own['point']} data-known={y !== null} cx={x} cy={y ?? base} r={y === null ? 3.5 : 4.5} />
    </>
  );
}
