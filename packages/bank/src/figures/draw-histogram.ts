import { rectangle } from './bands.ts';
import { drawMarks, uprightCount } from './draw-marks.ts';
import type { Drawing, Figure } from './figure.ts';
import { element } from './markup.ts';
import { axes, baseLine, path, placeTicks, type Size, standingPlane } from './plane.ts';
import { scaleBetween, scaleOver, tickText } from './scale.ts';
import { seriesClass } from './symbols.ts';

type Histogram = Extract<Drawing, { kind: 'histogram' }>;

export function drawHistogram(figure: Figure, { bins }: Histogram, size: Size) {
  const { axis, marks, columns } = figure;
  const counts = [...bins.map(({ count }) => count), ...marks.filter(({ kind }) => kind === 'value').map(({ at }) => at)];
  const plane = standingPlane(size, scaleOver([0, ...counts], axis, size.valueTicks), uprightCount(marks, false));
  const edges = bins.flatMap(({ from, to }) => [from, to]);
  const across = scaleBetween(edges, size.placeTicks);
  const placeAt = (place: number) => plane.left + ((place - across.from) / (across.to - across.from)) * (plane.right - plane.left);
  const bars = bins.map(({ from, to, count }) => {
    const band = { start: placeAt(from) + 0.5, thickness: placeAt(to) - placeAt(from) - 1 };
    return path('figure-bar', rectangle(plane, band, plane.scale.from, count));
  });
  const ticks = across.ticks.map((tick) => ({ at: placeAt(tick), text: tickText(tick, across.step) }));
  const drawn = [
    ...axes(plane, axis.label, columns[0] ?? ''),
    element('g', { className: [seriesClass(0)] }, bars),
    baseLine(plane),
    ...placeTicks(plane, ticks),
    ...drawMarks(plane, marks, placeAt),
  ];
  return { plane, drawn };
}
