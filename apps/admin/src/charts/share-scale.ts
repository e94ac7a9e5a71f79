import type { Plot } from './chart-geometry.ts';
import { placeOn } from './scatter-geometry.ts';

export type Share = { value: number; low: number; high: number };
/** A share in the drawing, with the ends of its interval. */
export type SharePoint = { x: number; y: number; low: number; high: number };

export const sharePlot: Plot = { width: 720, height: 272, left: 48, right: 20, top: 40, bottom: 40 };

export const shareY = (share: number, area: Plot): number => placeOn({ from: 0, to: 1 }, share, area.height - area.bottom, area.top);

export const sharePoint = (x: number, { value, low, high }: Share, area: Plot): SharePoint => ({
  x,
  y: shareY(value, area),
  low: shareY(low, area),
  high: shareY(high, area),
});

/** A step stands in the middle of its part of the width. */
export const stepX = (index: number, steps: number, area: Plot): number =>
  area.left + ((index + 0.5) / steps) * (area.width - area.left - area.right);

/** Every how many steps there is room for a label. */
export const labelledEvery = (steps: number, room: number, area: Plot): number =>
  Math.ceil(steps / Math.max(1, Math.floor((area.width - area.left - area.right) / room)));
