import classes from './interval-bar.module.css';

type IntervalBarProps = {
  value: number;
  /** Null where there is none. */
  interval: { low: number; high: number } | null;
  /** The scale's ends. */
  from: number;
  to: number;
  /** What it is held against. */
  line: number;
};

const [width, height] = [144, 16];

/** A figure with its interval on a scale. The figures stand beside it as text, so a screen reader passes it by. */
export function IntervalBar({ value, interval, from, to, line }: IntervalBarProps) {
  const x = (at: number) => 5 + ((Math.min(to, Math.max(from, at)) - from) / (to - from)) * (width - 10);
  const middle = height / 2;
  return (
    <svg className={classes['bar']} viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <line className={classes['scale']} x1={x(from)} x2={x(to)} y1={middle} y2={middle} />
      <line className={classes['line']} x1={x(line)} x2={x(line)} y1={0} y2={height} />
      {interval === null ? null : (
        <line className={classes['interval']} x1={x(interval.low)} x2={x(interval.high)} y1={middle} y2={middle} />
      )}
      <circle className={classes['value']} cx={x(value)} cy={middle} r={4} />
    </svg>
  );
}
