import type { RotationRow } from '@assay/core/rotation';
import type { Direction, RotationSort } from '../../search.ts';

const figureOf: Readonly<Record<Exclude<RotationSort, 'title'>, (row: RotationRow) => number | null>> = {
  age: ({ facts }) => -Date.parse(facts.since),
  shown: ({ facts }) => facts.exposures.quarter,
  share: ({ facts }) => (facts.share === null ? null : facts.share.shown / facts.share.attempts),
  facility: ({ facts }) => facts.facility?.mean ?? null,
  watch: ({ facts: { signal, watch } }) =>
    signal === null ? (watch.kind === 'watching' ? watch.statistic / watch.threshold : null) : signal.statistic / signal.threshold,
  reports: ({ facts }) => facts.openReports,
};

/** What is not known stands last, whichever way it is sorted. */
export function sortedRows(rows: readonly RotationRow[], sort: RotationSort, direction: Direction): readonly RotationRow[] {
  const sign = direction === 'asc' ? 1 : -1;
  const byTitle = (a: RotationRow, b: RotationRow) => a.title.localeCompare(b.title);
  if (sort === 'title') return rows.toSorted((a, b) => sign * byTitle(a, b));
  const value = figureOf[sort];
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byTitle(a, b);
    return sign * (left - right) || byTitle(a, b);
  });
}
