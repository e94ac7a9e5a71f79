import { whisker } from './bands.ts';
import { drawMarks, uprightCount } from './draw-marks.ts';
import type { Drawing, Figure, Places, Series } from './figure.ts';
import { type Element, element, px } from './markup.ts';
import { axes, type PlaceTick, type Plane, path, placeTicks, type Size, standingPlane } from './plane.ts';
import { type Scale, scaleBetween, scaleOver, tickText } from './scale.ts';
import { rhythmOf, seriesClass, signAt } from './symbols.ts';
import { valuesOf } from './values-of.ts';

type Lines = Extract<Drawing, { kind: 'lines' }>;
type Points = Extract<Drawing, { kind: 'points' }>;

/** More points than this run into one another; the line alone is clearer. */
const mostSigns = 40;

type Crossed = { plane: Plane; placeAt: (place: number) => number };

export function drawLines(figure: Figure, { places, series }: Lines, size: Size) {
  const at = places.kind === 'names' ? places.names.map((_, index) => index) : places.at;
  const across = scaleBetween(at, size.placeTicks);
  const crossed = planeOf(figure, series, across, size);
  const hasSigns = at.length <= mostSigns;
  const drawn = series.map((one, order) => {
    const dots = at.map((place, index) => dotOf(one, index, crossed.placeAt(place), crossed.plane));
    return element(
      'g',
      { className: [seriesClass(order)] },
      ...stretchesOf(dots).map((stretch) => line(crossed.plane, stretch, order, hasSigns)),
    );
  });
  return finished(figure, crossed, drawn, ticksOf(places, across, crossed.placeAt));
}

export function drawPoints(figure: Figure, { at, series }: Points, size: Size) {
  const marked = figure.marks.filter(({ kind }) => kind === 'place').map((mark) => mark.at);
  const across = scaleOver([...at, ...marked], {}, size.placeTicks);
  const crossed = planeOf(figure, series, across, size);
  const drawn = series.map((one, order) => {
    const dots = at.map((place, index) => dotOf(one, index, crossed.placeAt(place), crossed.plane)).filter((dot) => dot !== null);
    const whiskers = dots.map(({ x, ends }) => intervalAt(crossed.plane, x, ends));
    return element(
      'g',
      { className: [seriesClass(order)] },
      whiskers,
      path('figure-sign', dots.map(({ x, y }) => signAt(order, x, y)).join('')),
    );
  });
  return finished(figure, crossed, drawn, numberTicks(across, crossed.placeAt));
}

function planeOf({ axis, marks }: Figure, series: readonly Series[], across: Scale, size: Size): Crossed {
  const marked = marks.filter(({ kind }) => kind === 'value').map(({ at }) => at);
  const plane = standingPlane(size, scaleOver([...valuesOf(series), ...marked], axis, size.valueTicks), uprightCount(marks, false));
  // Signs at the ends are drawn whole.
  const [first, last] = [plane.left + 8, plane.right - 8];
  return { plane, placeAt: (place) => first + ((place - across.from) / (across.to - across.from)) * (last - first) };
}

function finished({ axis, columns, marks }: Figure, { plane, placeAt }: Crossed, drawn: readonly Element[], ticks: readonly PlaceTick[]) {
  const foot = path('figure-base', `M${px(plane.left)} ${px(plane.bottom)}H${px(plane.right)}`);
  const [placeLabel = ''] = columns;
  return {
    plane,
    drawn: [...axes(plane, axis.label, placeLabel), foot, ...placeTicks(plane, ticks), ...drawn, ...drawMarks(plane, marks, placeAt)],
  };
}

type Dot = { x: number; y: number; ends: readonly [number, number] | null };

function dotOf({ values, intervals }: Series, index: number, x: number, { valueAt }: Plane): Dot | null {
  const value = values[index] ?? null;
  return value === null ? null : { x, y: valueAt(value), ends: intervals?.ends[index] ?? null };
}

/** Points in a row; a missing value leaves a gap. */
function stretchesOf(dots: readonly (Dot | null)[]): Dot[][] {
  const stretches: Dot[][] = [[]];
  for (const dot of dots) {
    if (dot === null) stretches.push([]);
    else stretches.at(-1)?.push(dot);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

function line(plane: Plane, dots: readonly Dot[], order: number, hasSigns: boolean): Element {
  const through = dots.map(({ x, y }) => `${px(x)} ${px(y)}`).join('L');
  return element(
    'g',
    {},
    dots.length < 2 ? dots.map(({ x, ends }) => intervalAt(plane, x, ends)) : ribbons(plane, dots),
    dots.length < 2 ? null : path('figure-line', `M${through}`, { strokeDasharray: rhythmOf(order) }),
    hasSigns || dots.length < 2 ? path('figure-sign', dots.map(({ x, y }) => signAt(order, x, y)).join('')) : null,
  );
}

function ribbons({ valueAt }: Plane, dots: readonly Dot[]): Element[] {
  const corner = (x: number, value: number) => `${px(x)} ${px(valueAt(value))}`;
  return stretchesOf(dots.map((dot) => (dot.ends === null ? null : dot))).map((stretch) => {
    const low = stretch.map(({ x, ends }) => corner(x, ends?.[0] ?? 0));
    const high = stretch.map(({ x, ends }) => corner(x, ends?.[1] ?? 0));
    return path('figure-ribbon', `M${[...low, ...high.toReversed()].join('L')}z`);
  });
}

const intervalAt = (plane: Plane, x: number, ends: Dot['ends']): Element | null =>
  ends === null ? null : whisker(plane, { start: x - 8, thickness: 16 }, ends[0], ends[1]);

const numberTicks = ({ ticks, step }: Scale, placeAt: (place: number) => number): PlaceTick[] =>
  ticks.map((tick) => ({ at: placeAt(tick), text: tickText(tick, step) }));

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Not by `Intl`, whose words change between versions: what is frozen is the same on every machine. */
function dateText(day: number, isLong: boolean): string {
  const at = new Date(day * 86_400_000);
  const month = months[at.getUTCMonth()];
  return isLong ? `${month} ${at.getUTCFullYear()}` : `${at.getUTCDate()} ${month}`;
}

const daysOfYear = 366;

function ticksOf(places: Places, across: Scale, placeAt: (place: number) => number): PlaceTick[] {
  if (places.kind === 'names') return places.names.map((text, index) => ({ at: placeAt(index), text }));
  if (places.kind === 'numbers') return numberTicks(across, placeAt);
  const isLong = Math.max(...places.at) - Math.min(...places.at) > daysOfYear;
  const ticks = places.at.map((place) => ({ at: placeAt(place), text: dateText(place, isLong) }));
  return ticks.filter(({ text }, index) => text !== ticks[index - 1]?.text);
}
