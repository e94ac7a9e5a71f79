import classes from './chart.module.css';
import type { Plot } from './chart-geometry.ts';
import { type Axis, acrossOf, upOf } from './scatter-geometry.ts';

export type PlaneAxis = Axis & { label: string; ticks: readonly number[]; format: (value: number) => string };

type PlaneAxesProps = {
  xAxis: PlaneAxis;
  yAxis: PlaneAxis;
  area: Plot;
  /** Lines stand on the ticks below, too. */
  hasColumns?: boolean;
};

/** The ticks, names and lines of a plane. */
export function PlaneAxes({ xAxis, yAxis, area, hasColumns = false }: PlaneAxesProps) {
  const [right, base] = [area.width - area.right, area.height - area.bottom];
  return (
    <>
      {yAxis.ticks.map((tick) => (
        <g key={tick}>
          <line className={classes['grid']} x1={area.left} x2={right} y1={upOf(yAxis, tick, area)} y2={upOf(yAxis, tick, area)} />
          <text className={classes['tick']} x={area.left - 8} y={upOf(yAxis, tick, area) + 4} textAnchor="end">
            {yAxis.format(tick)}
          </text>
        </g>
      ))}
      {xAxis.ticks.map((tick) => (
        <g key={tick}>
          {hasColumns ? (
            <line className={classes['grid']} x1={acrossOf(xAxis, tick, area)} x2={acrossOf(xAxis, tick, area)} y1={area.top} y2={base} />
          ) : null}
          <text className={classes['tick']} x={acrossOf(xAxis, tick, area)} y={base + 18} textAnchor="middle">
            {xAxis.format(tick)}
          </text>
        </g>
      ))}
      <text className={classes['tick']} x={area.left} y={14}>
        {yAxis.label}
      </text>
      <text className={classes['tick']} x={right} y={base + 36} textAnchor="end">
        {xAxis.label}
      </text>
      <line className={classes['base']} x1={area.left} x2={right} y1={base} y2={base} />
    </>
  );
}
