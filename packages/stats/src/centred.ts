/** Number, mean, and the sum of squares about it: unlike plain sums they lose no digits when spread is small. */
export type Centred = { n: number; mean: number; squares: number };

export const noValues: Centred = { n: 0, mean: 0, squares: 0 };

export function centred(values: readonly number[]): Centred {
  const n = values.length;
  const mean = n === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / n;
  return { n, mean, squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
}

/** That of all values together (T. F. Chan, G. H. Golub and R. J. LeVeque, COMPSTAT 1982). */
export function mergeCentred(a: Centred, b: Centred): Centred {
  const n = a.n + b.n;
  if (n === 0) return noValues;
  const gap = b.mean - a.mean;
  return { n, mean: a.mean + (gap * b.n) / n, squares: a.squares + b.squares + (gap * gap * a.n * b.n) / n };
}

/** Sample variance, with n − 1; null of fewer than two values. */
export const varianceOf = ({ n, squares }: Centred): number | null => (n < 2 ? null : squares / (n - 1));
