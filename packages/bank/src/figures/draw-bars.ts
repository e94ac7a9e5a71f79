import { drawBands, rectangle, whisker } from './bands.ts';
import type { Drawing, Figure, Series } from './figure.ts';
import { type Element, element, px } from './markup.ts';
import { label, type Plane, path, type Size } from './plane.ts';
import { seriesClass, stripesOf } from './symbols.ts';
import { valuesOf } from './values-of.ts';

type Bars = Extract<Drawing, { kind: 'bars' }>;

export function drawBars(figure: Figure, { names, series }: Bars, size: Size) {
  const draw = (plane: Plane, index: number, band: { start: number; thickness: number }) =>
    series.flatMap((one, order) => {
      const thickness = band.thickness / series.length;
      const start = band.start + order * thickness;
      const value = one.values[index] ?? null;
      return value === null
        ? [unknown(plane, { start, thickness })]
        : [bar(plane, one, order, index, value, { start: start + 1, thickness: thickness - 2 })];
    });
  return drawBands({ figure, size, names, values: valuesOf(series), abreast: series.length, fromZero: true, draw });
}

function bar(
  plane: Plane,
  series: Series,
  order: number,
  index: number,
  value: number,
  band: { start: number; thickness: number },
): Element {
  const base = Math.min(plane.scale.to, Math.max(plane.scale.from, 0));
  const ends = series.intervals?.ends[index] ?? null;
  return element(
    'g',
    { className: [seriesClass(order)] },
    ...barPaths(rectangle(plane, band, base, value), stripe(plane, band, base, value), band.thickness, order),
    ends === null ? null : whisker(plane, band, ends[0], ends[1]),
  );
}

/** Also what the legend shows. */
export function barPaths(outline: string, middle: string, thickness: number, order: number): Element[] {
  const stripes = stripesOf(order);
  if (stripes === null) return [path('figure-bar', outline)];
  const hollow = path('figure-bar-hollow', outline);
  if (stripes === 'hollow') return [hollow];
  return [path('figure-stripes', middle, { strokeWidth: px(Math.max(1, thickness - 3)), strokeDasharray: stripes }), hollow];
}

function stripe({ isLying, valueAt }: Plane, { start, thickness }: { start: number; thickness: number }, from: number, to: number): string {
  const middle = px(start + thickness / 2);
  return isLying ? `M${px(valueAt(from))} ${middle}H${px(valueAt(to))}` : `M${middle} ${px(valueAt(from))}V${px(valueAt(to))}`;
}

/** A bar that is not known is no bar of height 0. */
function unknown({ isLying, left, bottom, valueAt, scale }: Plane, { start, thickness }: { start: number; thickness: number }): Element {
  const foot = valueAt(Math.min(scale.to, Math.max(scale.from, 0)));
  return isLying
    ? label('figure-tick', left + 4, start + thickness - 3, '?')
    : label('figure-tick', start + thickness / 2, Math.min(foot, bottom) - 4, '?', 'middle');
}
