import type { Plot } from './chart-geometry.ts';

/** Which whole per cent lies under a pointer, of a drawing that the page may show at another size. */
export function percentAt(clientX: number, shown: { left: number; width: number }, area: Plot): number {
  const x = ((clientX - shown.left) / shown.width) * area.width;
  const share = (x - area.left) / (area.width - area.left - area.right);
  return Math.round(100 * Math.min(1, Math.max(0, share)));
}

/** How far a key moves the line; null: it is none of the line's. */
export function percentAfter(key: string, percent: number): number | null {
  const next = {
    ArrowRight: percent + 1,
    ArrowUp: percent + 1,
    ArrowLeft: percent - 1,
    ArrowDown: percent - 1,
    PageUp: percent + 10,
    PageDown: percent - 10,
    Home: 0,
    End: 100,
  }[key];
  return next === undefined ? null : Math.min(100, Math.max(0, next));
}

/** Scores of 0, 1, … 100 per cent in stretches of five; the last takes in 100. */
export function fivesOf(counts: readonly number[]): { from: number; to: number; count: number }[] {
  return Array.from({ length: 20 }, (_, index) => {
    const from = 5 * index;
    const to = from + 5;
    return { from, to, count: counts.slice(from, to === 100 ? 101 : to).reduce((sum, count) => sum + count, 0) };
  });
}
