import { type Element, element, px } from './markup.ts';
import { type Scale, tickText } from './scale.ts';
import { textWidth } from './text-width.ts';

/** A figure is drawn for a page and for a telephone: letters keep their size, and the wider one is shown where there is room. */
export type Size = { width: number; height: number; valueTicks: number; placeTicks: number };
export const sizes = {
  wide: { width: 660, height: 320, valueTicks: 6, placeTicks: 10 },
  narrow: { width: 340, height: 260, valueTicks: 5, placeTicks: 5 },
} as const satisfies Record<string, Size>;

/** Where things are drawn: places along one side, values along the other. Lying, the values go to the right. */
export type Plane = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  isLying: boolean;
  scale: Scale;
  /** Where a value lies on its axis. */
  valueAt: (value: number) => number;
};

/** Above the drawing: the name of the axis, and a line for each mark's label. */
const above = 26;
export const markRow = 16;
const below = 46;
const margin = 12;

export function standingPlane({ width, height }: Size, scale: Scale, markRows: number): Plane {
  const left = 8 + Math.max(...scale.ticks.map((tick) => textWidth(tickText(tick, scale.step))));
  const [top, bottom] = [above + markRows * markRow, height - below];
  const valueAt = (value: number) => bottom - ((value - scale.from) / (scale.to - scale.from)) * (bottom - top);
  return { width, height, left, right: width - margin, top, bottom, isLying: false, scale, valueAt };
}

/** As high as its bands need. */
export function lyingPlane({ width }: Size, scale: Scale, markRows: number, bandsHeight: number): Plane {
  const [left, right] = [margin, width - margin - textWidth(tickText(scale.to, scale.step)) / 2];
  const top = above + markRows * markRow;
  const bottom = top + bandsHeight;
  const valueAt = (value: number) => left + ((value - scale.from) / (scale.to - scale.from)) * (right - left);
  return { width, height: bottom + below, left, right, top, bottom, isLying: true, scale, valueAt };
}

export const label = (className: string, x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end' = 'start'): Element =>
  element('text', { className: [className], x: px(x), y: px(y), textAnchor: anchor }, text);

export const path = (className: string, d: string, properties: Element['properties'] = {}): Element =>
  element('path', { className: [className], d, ...properties });

/** Lines and numbers at the ticks of the values, and what both axes are called. */
export function axes(plane: Plane, valueLabel: string, placeLabel: string): Element[] {
  const { left, right, top, bottom, isLying, scale, valueAt } = plane;
  const grid = scale.ticks
    .map((tick) => px(valueAt(tick)))
    .map((at) => (isLying ? `M${at} ${px(top)}V${px(bottom)}` : `M${px(left)} ${at}H${px(right)}`))
    .join('');
  const numbers = scale.ticks.map((tick) => {
    const text = tickText(tick, scale.step);
    return isLying
      ? label('figure-tick', valueAt(tick), bottom + 18, text, 'middle')
      : label('figure-tick', left - 6, valueAt(tick) + 4.5, text, 'end');
  });
  const [first, second] = isLying ? [placeLabel, valueLabel] : [valueLabel, placeLabel];
  return [
    path('figure-grid', grid),
    ...numbers,
    label('figure-axis', isLying ? left : 0, 13, first),
    label('figure-axis', right, bottom + 38, second, 'end'),
  ];
}

/** The line that bars stand on, or the foot of the drawing. */
export function baseLine({ left, right, top, bottom, isLying, scale, valueAt }: Plane): Element {
  const at = px(valueAt(Math.min(scale.to, Math.max(scale.from, 0))));
  return isLying ? path('figure-base', `M${at} ${px(top)}V${px(bottom)}`) : path('figure-base', `M${px(left)} ${at}H${px(right)}`);
}

export type PlaceTick = { at: number; text: string };

/** What stands along the foot, left out where it would run into the one before it. */
export function placeTicks({ bottom, width }: Plane, ticks: readonly PlaceTick[]): Element[] {
  const shown: Element[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { at, text } of ticks) {
    const half = textWidth(text) / 2;
    const middle = Math.max(half, Math.min(width - half, at));
    if (middle - half < end + 8) continue;
    shown.push(path('figure-base', `M${px(at)} ${px(bottom)}v4`), label('figure-tick', middle, bottom + 18, text, 'middle'));
    end = middle + half;
  }
  return shown;
}
