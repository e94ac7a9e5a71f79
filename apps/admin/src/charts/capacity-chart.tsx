import { formatNumber } from '@assay/ui';
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { BarChart, type Drawn } from './bar-chart.tsx';
import own from './capacity-chart.module.css';
import { percentAfter, percentAt } from './capacity-slider.ts';
import { type Bin, sideOf } from './chart-geometry.ts';
import { FloorLine } from './floor-line.tsx';

export type Capacity = {
  percent: number;
  /** It is asked about and does not only stand where it can be taken. */
  isSet: boolean;
  /** "72 %: 9 of 38 would pass, 2 to 4 a week". */
  valueText: string;
  /** It is on its way there. */
  onMove: (percent: number) => void;
  /** It was let go there. */
  onRest: (percent: number) => void;
};

export type CapacityChartProps = {
  bins: readonly Bin[];
  floorPercent: number | null;
  capacity: Capacity;
  /** Around the line that decides: its standard error. */
  band: { percent: number; error: number } | null;
  decidingPercent: number | null;
  mean: number;
  isWeak: boolean;
  summary: string;
  svg: RefObject<SVGSVGElement | null>;
};

/** Each of the two lines has its words in a row of its own, so that they never lie on each other. */
const [top, floorRow, capacityRow] = [64, 20, 44];

/** Scores with the floor, which stands, and the line of what can be interviewed, which is dragged. */
export function CapacityChart(props: CapacityChartProps) {
  const { bins, floorPercent, capacity, band, decidingPercent, mean, isWeak, summary, svg } = props;
  return (
    <BarChart
      label="Score distribution"
      {...{ bins, isWeak, summary, svg, top }}
      counted="candidate"
      scale={{ long: 'score in per cent of all points', short: 'score in %' }}
      line={decidingPercent}
      mean={{ word: 'mean', percent: mean }}
      behind={({ area, baseline, x }) =>
        band === null ? null : (
          <rect
            className={own['band']}
            x={x(Math.max(0, band.percent - band.error))}
            y={area.top - 12}
            width={x(Math.min(100, band.percent + band.error)) - x(Math.max(0, band.percent - band.error))}
            height={baseline - area.top + 12}
          />
        )
      }
    >
      {(drawn) => (
        <>
          {floorPercent === null ? null : <FloorLine percent={floorPercent} drawn={drawn} labelY={floorRow} />}
          <CapacityLine drawn={drawn} capacity={capacity} error={band?.percent === capacity.percent ? band.error : null} />
        </>
      )}
    </BarChart>
  );
}

function CapacityLine({ drawn, capacity, error }: { drawn: Drawn; capacity: Capacity; error: number | null }) {
  const { percent, isSet, valueText, onMove, onRest } = capacity;
  /** How far from the line it was taken hold of. */
  const held = useRef(0);
  const x = drawn.x(percent);
  const label = `${isSet ? `line ${percent}` : 'drag me'}${error === null ? '' : ` ± ${formatNumber(error, 1)}`}`;
  const side = sideOf(x, label, drawn.area);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = percentAfter(event.key, percent);
    if (next === null) return;
    event.preventDefault();
    onMove(next);
  };
  const under = ({ currentTarget, clientX }: PointerEvent<SVGGElement>): number => {
    const shown = currentTarget.ownerSVGElement?.getBoundingClientRect();
    return shown === undefined ? percent : percentAt(clientX - held.current, shown, drawn.area);
  };
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label="Capacity line"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={valueText}
      className={own['line']}
      data-set={isSet}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
        held.current = event.clientX - clientXOf(event.currentTarget, x, drawn.area.width);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(under(event));
      }}
      onPointerUp={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onRest(under(event));
      }}
      onKeyUp={({ key }) => {
        if (percentAfter(key, percent) !== null) onRest(percent);
      }}
    >
      {/* As wide as a finger. */}
      <rect className={own['reach']} x={x - 14} y={capacityRow - 18} width={28} height={drawn.baseline - capacityRow + 18} />
      <line className={own['stroke']} x1={x} x2={x} y1={capacityRow - 4} y2={drawn.baseline} />
      <rect className={own['grip']} x={x - 9} y={capacityRow - 14} width={18} height={20} rx={6} />
      <path className={own['arrows']} d={`M${x - 2} ${capacityRow - 8} l-4 4 l4 4 M${x + 2} ${capacityRow - 8} l4 4 l-4 4`} />
      <text className={own['label']} x={x + (side === 'start' ? 15 : -15)} y={capacityRow} textAnchor={side}>
        {label}
      </text>
    </g>
  );
}

/** Where on the screen the drawing has this place. */
function clientXOf(line: SVGGElement, x: number, width: number): number {
  const shown = line.ownerSVGElement?.getBoundingClientRect();
  return shown === undefined ? 0 : shown.left + (x / width) * shown.width;
}
