/** Where a key leads among the marks of a chart, which stand in a row; null: it is none of theirs. */
export function nextMark(key: string, current: number, count: number): number | null {
  const next = { ArrowRight: current + 1, ArrowDown: current + 1, ArrowLeft: current - 1, ArrowUp: current - 1, Home: 0, End: count - 1 }[
    key
  ];
  return next === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, next));
}

export type Placed = { x: number; y: number };

/** The same among points of a plane: left and right in the order of their x, up and down in that of their y. */
export function nextPoint(key: string, current: number, points: readonly Placed[]): number | null {
  const across = { ArrowRight: 1, ArrowLeft: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }[key];
  const upwards = { ArrowUp: 1, ArrowDown: -1 }[key];
  const step = across ?? upwards;
  if (step === undefined || points.length === 0) return null;
  const order = points
    .map(({ x, y }, index) => ({ index, along: upwards === undefined ? x : y }))
    .toSorted((a, b) => a.along - b.along || a.index - b.index);
  const place = order.findIndex(({ index }) => index === current);
  return order[Math.min(order.length - 1, Math.max(0, place + step))]?.index ?? null;
}
