export type Bin = { from: number; to: number; count: number };

export type Plot = { width: number; height: number; left: number; right: number; top: number; bottom: number };

export const plot: Plot = { width: 720, height: 272, left: 40, right: 16, top: 40, bottom: 40 };

export type Bar = { x: number; y: number; width: number; height: number; bin: Bin; label: string };

export type Chart = {
  bars: readonly Bar[];
  countTicks: readonly { value: number; y: number }[];
  scoreTicks: readonly { value: number; x: number }[];
  baseline: number;
};

export function xOf(score: number, area: Plot = plot): number {
  return area.left + (score / 100) * (area.width - area.left - area.right);
}

/** A scale of whole people: 1, 2, 5 and their tens, four steps or fewer. */
export function countStep(highest: number): number {
  for (let tens = 1; ; tens *= 10) {
    for (const factor of [1, 2, 5]) {
      if (highest / (factor * tens) <= 4) return factor * tens;
    }
  }
}

export function chartOf(bins: readonly Bin[], area: Plot = plot): Chart {
  const highest = Math.max(1, ...bins.map((bin) => bin.count));
  const step = countStep(highest);
  const top = Math.ceil(highest / step) * step;
  const baseline = area.height - area.bottom;
  const yOf = (count: number) => baseline - (count / top) * (baseline - area.top);
  const gap = 3;
  return {
    bars: bins.map((bin) => ({
      x: xOf(bin.from, area) + gap / 2,
      width: xOf(bin.to, area) - xOf(bin.from, area) - gap,
      y: yOf(bin.count),
      height: baseline - yOf(bin.count),
      bin,
      label: binLabel(bin),
    })),
    countTicks: Array.from({ length: top / step + 1 }, (_, index) => ({ value: index * step, y: yOf(index * step) })),
    scoreTicks: Array.from({ length: 6 }, (_, index) => ({ value: index * 20, x: xOf(index * 20, area) })),
    baseline,
  };
}

/** A bar that a line goes through stands on both of its sides. */
export function partsOf(bar: Pick<Bar, 'x' | 'width'>, lineX: number | null): { x: number; width: number; isBelow: boolean }[] {
  const end = bar.x + bar.width;
  const cut = lineX === null ? bar.x : Math.min(end, Math.max(bar.x, lineX));
  return [
    { x: bar.x, width: cut - bar.x, isBelow: true },
    { x: cut, width: end - cut, isBelow: false },
  ].filter(({ width }) => width > 0);
}

/** The last bin takes in 100, the others end below the next. */
export function binLabel(bin: Bin): string {
  return bin.to >= 100 ? `${bin.from} to 100` : `${bin.from} to under ${bin.to}`;
}

/** The label of a line stands left of it where it would run out of the picture on the right. */
export function sideOf(x: number, label: string, area: Plot): 'start' | 'end' {
  return x + 18 + label.length * letterWidth > area.width ? 'end' : 'start';
}

/** About as wide as a letter of a label. */
const letterWidth = 7;
