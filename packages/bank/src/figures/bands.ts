import { drawMarks, uprightCount } from './draw-marks.ts';
import type { Figure } from './figure.ts';
import { type Element, px } from './markup.ts';
import { axes, baseLine, label, lyingPlane, type Plane, path, type Size, standingPlane } from './plane.ts';
import { type Scale, scaleOver } from './scale.ts';
import { textWidth } from './text-width.ts';

/** Where one name's drawing lies across the values: from its start, so thick. */
export type Band = { start: number; thickness: number };

type Banded = {
  figure: Figure;
  size: Size;
  names: readonly string[];
  values: readonly number[];
  /** How many drawings stand side by side over a name. */
  abreast: number;
  /** Bars begin at zero unless the author says otherwise. */
  fromZero: boolean;
  draw: (plane: Plane, index: number, band: Band) => readonly Element[];
};

const nameHeight = 20;
const thick = 15;
const between = 10;
const thinnest = 7;
const thickest = 64;

/** Names side by side with something drawn over each; lying where the names would not fit below. */
export function drawBands({ figure, size, names, values, abreast, fromZero, draw }: Banded): { plane: Plane; drawn: Element[] } {
  const { axis, marks } = figure;
  const marked = marks.map(({ at }) => at);
  const scale = scaleOver([...values, ...marked, ...(fromZero && axis.from === null ? [0] : [])], axis, size.valueTicks);
  const standing = standingPlane(size, scale, uprightCount(marks, false));
  const step = (standing.right - standing.left) / names.length;
  const fits = names.every((name) => textWidth(name) + 6 <= step) && (step * 0.76) / abreast >= thinnest;
  const plane = fits ? standing : lying(size, scale, uprightCount(marks, true), names.length, abreast);
  const drawn = names.flatMap((name, index) => {
    if (!fits) {
      const top = plane.top + index * lyingStep(abreast);
      return [
        label('figure-tick', plane.left, top + 14, name),
        ...draw(plane, index, { start: top + nameHeight, thickness: abreast * thick }),
      ];
    }
    const middle = plane.left + (index + 0.5) * step;
    const thickness = Math.min(step * 0.76, abreast * thickest);
    return [
      label('figure-tick', middle, plane.bottom + 18, name, 'middle'),
      ...draw(plane, index, { start: middle - thickness / 2, thickness }),
    ];
  });
  const [placeLabel = ''] = figure.columns;
  return { plane, drawn: [...axes(plane, axis.label, placeLabel), ...drawn, baseLine(plane), ...drawMarks(plane, marks, () => 0)] };
}

const lyingStep = (abreast: number): number => nameHeight + abreast * thick + between;

const lying = (size: Size, scale: Scale, markRows: number, count: number, abreast: number): Plane =>
  lyingPlane(size, scale, markRows, count * lyingStep(abreast));

/** From one value to another, across a band. */
export function rectangle({ isLying, valueAt }: Plane, { start, thickness }: Band, from: number, to: number): string {
  const [first, second] = [px(valueAt(from)), px(valueAt(to))];
  return isLying
    ? `M${first} ${px(start)}H${second}v${px(thickness)}H${first}z`
    : `M${px(start)} ${first}V${second}h${px(thickness)}V${first}z`;
}

/** A line along the values in the middle of a band, with a bar at each end that is asked for. */
export function whisker({ isLying, valueAt }: Plane, { start, thickness }: Band, from: number, to: number): Element {
  const [first, second, middle] = [px(valueAt(from)), px(valueAt(to)), px(start + thickness / 2)];
  const cap = Math.min(5, thickness / 3);
  const [before, whole] = [px(middle - cap), px(2 * cap)];
  return path(
    'figure-whisker',
    isLying
      ? `M${first} ${middle}H${second}M${first} ${before}v${whole}M${second} ${before}v${whole}`
      : `M${middle} ${first}V${second}M${before} ${first}h${whole}M${before} ${second}h${whole}`,
  );
}
