import type { Plot } from './chart-geometry.ts';

export const scatterPlot: Plot = { width: 720, height: 420, left: 48, right: 20, top: 28, bottom: 44 };

export type Axis = { from: number; to: number };

/** A value beyond the ends of an axis stands at its end: it is told by its words. */
export function placeOn({ from, to }: Axis, value: number, start: number, end: number): number {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return start + share * (end - start);
}

export const acrossOf = (axis: Axis, value: number, area: Plot): number => placeOn(axis, value, area.left, area.width - area.right);
export const upOf = (axis: Axis, value: number, area: Plot): number => placeOn(axis, value, area.height - area.bottom, area.top);

/** A sign for each tone, so that colour is never the only one. */
export const tones = ['good', 'amber', 'bad', 'grey'] as const;
export type MapTone = (typeof tones)[number];

/** A circle, a triangle, a diamond, a square. */
export function signPath(tone: MapTone, x: number, y: number, size = 5): string {
  switch (tone) {
    case 'good':
      return `M${x - size} ${y} a${size} ${size} 0 1 0 ${2 * size} 0 a${size} ${size} 0 1 0 ${-2 * size} 0 z`;
    case 'amber':
      return `M${x} ${y - size - 1} l${size + 1} ${2 * size} h${-2 * (size + 1)} z`;
    case 'bad':
      return `M${x} ${y - size - 2} l${size + 2} ${size + 2} l${-size - 2} ${size + 2} l${-size - 2} ${-size - 2} z`;
    case 'grey':
      return `M${x - size + 1} ${y - size + 1} h${2 * size - 2} v${2 * size - 2} h${-2 * size + 2} z`;
    default:
      return tone satisfies never;
  }
}
