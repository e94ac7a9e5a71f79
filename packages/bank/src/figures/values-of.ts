import type { Series } from './figure.ts';

/** Every value that has to fit into the drawing, ends of intervals too. */
export const valuesOf = (series: readonly Series[]): number[] =>
  series.flatMap(({ values, intervals }) => [
    ...values.filter((value) => value !== null),
    ...(intervals?.ends.flatMap((ends) => ends ?? []) ?? []),
  ]);
